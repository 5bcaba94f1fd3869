// The promises of docs/clicks.md, and the count that holds the pages to them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const document = readFileSync(join(process.env.CAIZHI_FRONTEND, '../../../docs/clicks.md'), 'utf8')
const promises = new Map(
  [...document.matchAll(/^\| ([a-z]+\.[a-z]+) \|.*\| (\d+) \|$/gm)].map(([, key, count]) => [key, Number(count)]),
)

// The count is kept here and not in the page: a page that is just leaving for the login can neither keep nor tell it.
const clicks = new WeakMap()

/** Counts every press of mouse or finger on the pages that this page opens from now on. */
export async function countClicks(page) {
  clicks.set(page, 0)
  await page.exposeBinding('countClick', () => clicks.set(page, clicks.get(page) + 1))
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted) globalThis.countClick()
      },
      true,
    )
  })
}

/** Within counted work: what the person has to say, such as the choices of a form, which no page can spare. */
export async function uncounted(page, work) {
  const before = clicks.get(page)
  const found = await work()
  clicks.set(page, before)
  return found
}

/** Does the work, and fails when it takes more clicks than the list promises. */
export async function inClicks(page, key, work) {
  assert.ok(promises.has(key), `docs/clicks.md promises nothing of ${key}`)
  assert.ok(clicks.has(page), 'the clicks of this page are counted')
  clicks.set(page, 0)
  const found = await work()
  const taken = clicks.get(page)
  console.log(`${key}: ${taken} of ${promises.get(key)}`)
  assert.ok(taken <= promises.get(key), `${key} takes ${taken} clicks, ${promises.get(key)} are promised`)
  return found
}
