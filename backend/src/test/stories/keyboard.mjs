// An official verifies a return and a reporter hands in a month with the keyboard alone; what has the focus is seen.
import assert from 'node:assert/strict'
import { enter } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const MOST = 80

/** What has the focus: its name, and whether a person can see that it has it and that nothing covers it. */
async function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.borderStyle !== 'none'
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const above = document.elementFromPoint(x, y)
    return {
      tag: element.tagName,
      id: element.dataset.testid ?? '',
      name: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim(),
      seen: marked && (above === null || element.contains(above) || above.contains(element)),
    }
  })
}

/** Tab after Tab until that has the focus. */
async function tabTo(page, wanted) {
  for (let times = 0; times < MOST; times++) {
    await page.keyboard.press('Tab')
    const now = await focus(page)
    if (now.tag === 'BODY') continue
    assert.ok(now.seen, `the focus on ${now.tag} "${now.name || now.id}" cannot be seen at ${page.url()}`)
    if (wanted(now)) return now
  }
  throw new Error(`not reached by Tab on ${page.url()}`)
}

const id = (testId) => (now) => now.id === testId

/** Into the main part by the skip link, which is the first stop of every page. */
async function skip(page) {
  await page.evaluate(() => document.activeElement.blur())
  await page.keyboard.press('Tab')
  assert.equal((await focus(page)).name, '跳到正文')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main')
}

await story(async (open) => {
  const official = await open()
  await enter(official, given.official)
  await official.getByRole('link', { name: given.enterprise }).first().waitFor()
  await skip(official)
  await tabTo(official, (now) => now.tag === 'A' && now.name.includes(given.enterprise))
  await official.keyboard.press('Enter')
  await official.getByTestId('decide').waitFor()
  await tabTo(official, id('decide'))
  await official.keyboard.press('Enter')
  await official.getByRole('dialog').waitFor()
  await official.keyboard.press('Escape')
  await official.getByRole('dialog').waitFor({ state: 'hidden' })
  assert.equal((await focus(official)).id, 'decide', 'the focus comes back to what opened the dialog')
  await official.keyboard.press('Enter')
  await official.getByRole('dialog').waitFor()
  await tabTo(official, id('confirm'))
  await official.keyboard.press('Enter')
  await official.getByText('已核验').first().waitFor()
  await picture(official, 'verified')

  const reporter = await open()
  await enter(reporter, given.reporter)
  await reporter.getByTestId('to-nil-submission').waitFor()
  await skip(reporter)
  await tabTo(reporter, id('to-nil-submission'))
  await reporter.keyboard.press('Enter')
  await reporter.getByTestId('submit').waitFor()
  await tabTo(reporter, id('submit'))
  await reporter.keyboard.press('Enter')
  await reporter.getByTestId('receipt').waitFor()
  await picture(reporter, 'receipt')
})
