// How long the pages take from a press to the next picture, as each role of the demo, on the pages it works on.
// `npm run interaction -- --app http://localhost:8080`; options: --as official, --limit 100 (milliseconds), --rounds 3 (the middle one counts).
// What is pressed changes nothing that is kept: folding and unfolding, filters, sorting, menus, dialogs, ways to pages.
// The times are the browser's own (Event Timing): from the event to the first picture after it, steps of 8 ms. Where a press changes no
// picture the browser waits for one that has nothing to do with it; then the frame counts that the page had ready after the press.
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
process.env.CAIZHI_FRONTEND ??= resolve(here, '../../main/frontend')
const { follow, settled, walk } = await import('./crawl.mjs')
const { values: wanted } = parseArgs({
  options: {
    app: { type: 'string', default: 'http://localhost:8080' },
    as: { type: 'string', default: '' },
    limit: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
  },
})

const PASSWORD = 'caizhi-demo-2026'
const PEOPLE = [
  ['enterprise', 'reporter@yanchuan.example'],
  ['official', 'wuyi@nanqiao.example'],
  ['leader', 'leader@nanqiao.example'],
  ['office', 'office@nanqiao.example'],
  ['operator', 'operator@caizhi.example'],
]
/** What may be pressed on any page, and how many of each kind. */
const PRESSES = [
  ['[role=tab], [aria-pressed]', 4],
  ['th button', 2],
  ['main summary', 2],
  ['main input[type=checkbox]', 1],
  ['[data-testid=person-menu], [data-testid=search], [data-testid=notices], [data-testid=fold-nav]', 4],
  [
    '[data-testid=export], [data-testid=invite], [data-testid=create-unit], [data-testid=create-district], [data-testid=create-enterprise], [data-testid=draw-sample], [data-testid=zero]',
    2,
  ],
]

const { chromium } = createRequire(join(process.env.CAIZHI_FRONTEND, 'package.json'))('playwright-core')
const browser = await chromium.launch({
  executablePath: process.env.CAIZHI_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const slow = []
console.log(
  '| role | pages | presses | median ms | 95 of 100 within ms | longest ms, where |\n|---|---|---|---|---|---|',
)
for (const [role, email] of PEOPLE.filter(([name]) => name.startsWith(wanted.as))) await measure(role, email)
await browser.close()
console.log(slow.length ? `\nover ${wanted.limit} ms:\n${slow.join('\n')}` : `\nnothing over ${wanted.limit} ms`)
if (slow.length) process.exitCode = 1

async function measure(role, email) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.addInitScript(() => {
    globalThis.presses = []
    globalThis.frames = []
    new PerformanceObserver((list) => globalThis.presses.push(...list.getEntries())).observe({
      type: 'event',
      durationThreshold: 16,
    })
    for (const kind of ['pointerdown', 'click', 'keydown']) {
      addEventListener(
        kind,
        (event) =>
          requestAnimationFrame(() => {
            const drawn = new MessageChannel() // told after the frame's layout and painting
            drawn.port1.onmessage = () =>
              globalThis.frames.push({ startTime: event.timeStamp, duration: performance.now() - event.timeStamp })
            drawn.port2.postMessage(null)
          }),
        true,
      )
    }
  })
  await page.goto(wanted.app)
  await page.locator('#username').fill(email)
  if (!(await page.locator('#password').isVisible())) await page.locator('#kc-login').click()
  await page.locator('#password').fill(PASSWORD)
  await page.locator('#kc-login').click()
  await page.getByTestId('person-menu').waitFor()

  const kinds = []
  await walk(page, async (kind, path) => kinds.push([kind, path]))
  const taken = new Map()
  for (let round = 0; round < Number(wanted.rounds); round++) {
    for (const [kind, path] of kinds) {
      await follow(page, path)
      await press(page, kind, path, taken)
    }
    await wander(page, taken)
  }
  const all = [...taken].map(([what, times]) => ({ what, ms: middle(times) })).sort((one, other) => one.ms - other.ms)
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))].ms
  const worst = all.at(-1)
  console.log(`| ${role} | ${kinds.length} | ${all.length} | ${at(0.5)} | ${at(0.95)} | ${worst.ms}, ${worst.what} |`)
  for (const { what, ms } of all) if (ms > Number(wanted.limit)) slow.push(`${role} ${what}: ${ms}`)
  await context.close()
}

async function press(page, kind, path, taken) {
  for (const [selector, most] of PRESSES) {
    const found = page.locator(selector).locator('visible=true')
    for (let index = 0; index < Math.min(most, await found.count()); index++) {
      const one = found.nth(index)
      const name = (await one.getAttribute('data-testid')) ?? (await one.innerText().catch(() => '')).slice(0, 12)
      await timed(page, taken, `${kind} ${selector.includes('testid') ? '' : selector.split(/[ ,[]/)[0]} ${name}`, () =>
        one.click({ timeout: 3000 }),
      )
      await page.keyboard.press('Escape')
      if (new URL(page.url()).pathname + new URL(page.url()).search !== path) await follow(page, path)
      else await settled(page)
    }
  }
}

/** From page to page by the navigation, and a name typed into the search. */
async function wander(page, taken) {
  const entries = page.locator('.entries > li:not(.more) > a')
  for (let index = 0; index < (await entries.count()); index++) {
    await timed(page, taken, `to ${await entries.nth(index).getAttribute('data-testid')}`, () =>
      entries.nth(index).click(),
    )
  }
  const search = page.getByTestId('search')
  if (await search.count()) {
    await search.click()
    await timed(page, taken, 'search, a letter', () => page.keyboard.type('wuyi', { delay: 60 }))
    await page.keyboard.press('Escape')
  }
}

async function timed(page, taken, what, act) {
  const since = await page.evaluate(() => performance.now())
  if (
    !(await act().then(
      () => true,
      () => false,
    ))
  )
    return
  await settled(page).catch(() => {})
  await pause(80)
  const ms = await page.evaluate((start) => {
    const own = (times) => times.filter((time) => time.startTime >= start).map((time) => time.duration)
    const pictures = own(globalThis.presses.filter((entry) => entry.interactionId))
    return Math.max(8, ...(pictures.length ? pictures : own(globalThis.frames).map(Math.round)))
  }, since)
  taken.set(what, [...(taken.get(what) ?? []), ms])
}

function middle(times) {
  return times.sort((one, other) => one - other)[Math.floor((times.length - 1) / 2)]
}
