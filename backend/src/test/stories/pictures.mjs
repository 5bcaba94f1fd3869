// Pictures of every page as every role of the demo, in both languages, on a desk and on a phone, by day, by night and
// in large text; and a table of what is wrong with them. `npm run pictures -- --app http://localhost:8080`
// Options: --as wuyi (accounts that begin so), --page worklist (kinds that contain it), --out folder.
import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
process.env.CAIZHI_FRONTEND ??= resolve(here, '../../main/frontend')
const { barriersOf, manners, overflowOf } = await import('./fitness.mjs')
const { settled, walk } = await import('./crawl.mjs')
const { values: wanted } = parseArgs({
  options: {
    app: { type: 'string', default: 'http://localhost:8080' },
    as: { type: 'string', default: '' },
    page: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(here, '../../../target/pictures') },
  },
})

const PASSWORD = 'caizhi-demo-2026'
/** One of each role with much to do, one with nothing, and one in two tenants. */
const PEOPLE = [
  ['operator', 'operator@caizhi.example'],
  ['office', 'office@nanqiao.example'],
  ['leader', 'leader@nanqiao.example'],
  ['wuyi-official', 'wuyi@nanqiao.example'],
  ['daliu-official-empty', 'daliu@nanqiao.example'],
  ['both-official', 'both@nanqiao.example'],
  ['chengyu-reporter', 'reporter@chengyu.example'],
  ['yanchuan-reporter', 'reporter@yanchuan.example'],
  ['shuoqi-reporter-empty', 'reporter@shuoqi.example'],
  ['langya-office-empty', 'office@langya.example'],
  ['langya-leader-empty', 'leader@langya.example'],
]
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const OPENERS = ['export', 'invite', 'create-unit', 'create-district', 'create-enterprise', 'draw-sample']

const { chromium } = createRequire(join(process.env.CAIZHI_FRONTEND, 'package.json'))('playwright-core')
const browser = await chromium.launch({
  executablePath: process.env.CAIZHI_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const faults = []
let taken = 0

for (const [who, email] of PEOPLE.filter(([name]) => name.startsWith(wanted.as))) {
  for (const locale of ['zh-CN', 'en']) {
    await visitAll(who, email, locale)
  }
}
await browser.close()

console.log(`\n${taken} pictures in ${wanted.out}`)
if (faults.length > 0) {
  console.log('\nwho | page | how | what is wrong')
  for (const fault of faults) console.log(Object.values(fault).join(' | '))
  process.exitCode = 1
} else {
  console.log('No page complains, overflows or bars anybody.')
}

async function visitAll(who, email, locale) {
  const folder = join(wanted.out, who, locale)
  if (!wanted.page) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const context = await browser.newContext({ locale, viewport: DESK, timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(30_000)
  await context.addInitScript((language) => localStorage.setItem('caizhi.language', language), locale)
  const page = await context.newPage()
  let place = { kind: 'login', how: '' }
  const note = (what) => faults.push({ who: `${who} ${locale}`, page: place.kind, how: place.how, what })
  page.on('pageerror', (error) => note(`error: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`))

  await page.goto(wanted.app)
  await page.locator('#username').fill(email)
  if (!(await page.locator('#password').isVisible())) await page.locator('#kc-login').click()
  await page.locator('#password').fill(PASSWORD)
  await page.locator('#kc-login').click()
  const choice = page.locator('#kc-user-organizations button')
  await choice.first().or(page.getByTestId('person-menu')).first().waitFor()
  if (await choice.count()) await choice.first().click()
  await page.getByTestId('person-menu').waitFor()

  await walk(page, (kind) => visit(kind).catch((error) => note(`not looked at: ${error.message.split('\n')[0]}`)))
  await context.close()

  async function visit(kind) {
    if (!kind.includes(wanted.page)) return
    const name = kind.replace(/^\/(t\/:tenant\/)?/, '').replaceAll('/', '-').replaceAll(':', '') || 'home'
    place = { kind, how: '' }
    for (const fault of await manners(page, locale)) note(fault)
    for (const [size, how] of [[DESK, 'desk'], [PHONE, 'phone']]) {
      await page.setViewportSize(size)
      await look(`${name}-${how}`, how, locale === 'zh-CN')
    }
    if (locale === 'zh-CN') {
      await dressed('large', `${name}-phone-large`)
      await dressed('dark', `${name}-phone-dark`)
      await page.setViewportSize(DESK)
      await dressed('large', `${name}-desk-large`)
      await dressed('dark', `${name}-desk-dark`)
    }
    await page.setViewportSize(DESK)
    await dialogs(name)
  }

  async function dressed(how, name) {
    const wear = (on) =>
      page.evaluate(
        ([dress, worn]) => {
          const root = document.documentElement
          if (dress === 'large') root.classList.toggle('large-text', worn)
          else root.dataset.mode = worn ? 'dark' : 'light'
        },
        [how, on],
      )
    await wear(true)
    await look(name, how, how === 'dark')
    await wear(false)
  }

  async function look(name, how, thorough) {
    place.how = how
    await settled(page)
    const wide = await overflowOf(page)
    if (wide.length) note(`wider than the window: ${wide.join('; ')}`)
    if (thorough) for (const barrier of await barriersOf(page)) note(barrier)
    // As tall as the page, so that what is fixed to the bottom stands at the bottom.
    const { width, height } = page.viewportSize()
    const tall = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.min(Math.max(tall, height), 6000) })
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await page.setViewportSize({ width, height })
    taken++
  }

  async function dialogs(name) {
    for (const opener of OPENERS) {
      const button = page.getByTestId(opener).first()
      if (!(await button.isVisible().catch(() => false))) continue
      await button.click()
      await page.getByRole('dialog').first().waitFor()
      await look(`${name}-dialog-${opener}`, `dialog ${opener}`, locale === 'zh-CN')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').first().waitFor({ state: 'hidden' })
    }
  }
}
