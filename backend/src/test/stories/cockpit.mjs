// A leader sees at once how the district stands, opens a figure down to the unit, reads the table behind the chart, takes
// picture and workbook away, turns to another month and to the wall; the office sees what waits for it.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { settled } from './crawl.mjs'
import { enter, figure, isFitForAll, row } from './pages.mjs'
import { isOneSheet } from './paper.mjs'
import { given, picture, story } from './story.mjs'

async function tile(page, unit) {
  const found = page.getByTestId('unit').filter({ hasText: unit })
  await found.waitFor()
  return found
}

async function takesAway(page, act, ending) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  assert.ok(file.suggestedFilename().endsWith(ending), file.suggestedFilename())
}

async function readsTheDistrict(page) {
  await countClicks(page)
  await enter(page, given.leader)
  await inClicks(page, 'leader.see', () => page.getByTestId('headline-hires').waitFor())
  await page.getByTestId('chart').locator('canvas').waitFor()
  const unit = await tile(page, given.unit)
  assert.match(await unit.innerText(), /未报 1 家/)
  await page.getByTestId('attention').filter({ hasText: '即将结账' }).waitFor()
  await isFitForAll(page)
  await picture(page, 'cockpit')
  const hires = await figure(page.getByTestId('headline-hires').locator('a'))
  await inClicks(page, 'leader.drill', async () => {
    await page.getByTestId('headline-hires').getByRole('link').click()
    await page.getByTestId('grand-total').waitFor()
    assert.equal(await figure(page.getByTestId('grand-total')), hires, 'the cockpit is the roll-up')
    await page.getByRole('main').getByRole('link', { name: given.unit, exact: true }).click()
    await row(page, given.enterprise).waitFor()
  })
  await page.goBack()
  await page.getByTestId('grand-total').waitFor()
  await page.goBack()
}

async function readsTheTables(page) {
  const trend = page.locator('.chart-frame.trend')
  await trend.getByRole('button', { name: '表格', exact: true }).click()
  await row(trend, '12月').waitFor()
  await isFitForAll(page)
  await takesAway(page, () => trend.getByTestId('picture').click(), '.png')
  await trend.getByTestId('export').click()
  await takesAway(page, () => page.getByRole('dialog').getByTestId('confirm').click(), '.xlsx')
}

async function turnsToMonthAndWall(page) {
  const first = `${given.month.slice(0, 4)}-01`
  await inClicks(page, 'leader.month', async () => {
    await page.getByTestId('month').selectOption(first)
    await page.waitForURL(/month=/)
    await page.getByTestId('headline-hires').waitFor()
  })
  await page.goto(`${page.url()}&screen=1`)
  await page.getByTestId('leave-screen').waitFor()
  await isFitForAll(page)
  await picture(page, 'wall')
  await page.getByTestId('leave-screen').click()
  await page.getByTestId('to-screen').waitFor()
}

/**
 * A district as large as the one of the demo, whatever other stories have made of this one: its own figures, and
 * twenty-six of its units, of all four categories.
 */
async function ofUsualSize(page) {
  await page.route(/\/api\/.*\/cockpit/, async (route) => {
    const answer = await route.fetch()
    const told = await answer.json()
    const [one] = told.units
    const all = ['DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM'].flatMap((category, index) =>
      Array.from({ length: [8, 10, 4, 4][index] }, (_, at) => ({
        ...(told.units[at] ?? one),
        unit: { ...one.unit, code: `${category}${at}`, name: `滁州中关村发展协同创新中心${at}`.slice(at % 3 ? 8 : 0), category },
        place: at + 1,
      })),
    )
    await route.fulfill({ response: answer, json: { ...told, units: all } })
  })
  await page.reload()
  await page.getByTestId('unit').nth(25).waitFor()
  await page.getByTestId('chart').locator('canvas').waitFor()
}

async function takesItOnPaper(page) {
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)))
  await inClicks(page, 'leader.print', () => page.getByTestId('print').click())
  assert.ok(await page.evaluate(() => globalThis.printed))
  await isOneSheet(page, 'cockpit')
  await page.getByTestId('person-menu').click()
  await page.getByTestId('menu-language').click()
  await page.getByRole('heading', { name: 'Cockpit' }).waitFor()
  await isOneSheet(page, 'cockpit-en')
  await page.getByTestId('person-menu').click()
  await page.getByTestId('menu-language').click()
  await page.getByRole('heading', { name: '驾驶舱' }).waitFor()
}

/** On a wall of 1920 by 1080 all is seen at once: no part has more in it than is seen. */
async function hangsItOnTheWall(page) {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.getByTestId('to-screen').click()
  await page.getByTestId('leave-screen').waitFor()
  await settled(page)
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('[data-testid="cockpit"], [data-testid="cockpit"] *')]
      .filter((part) => getComputedStyle(part).overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1)
      .filter((part) => !part.matches('.unseen, .unseen *'))
      .map((part) => `${part.className} ${part.scrollHeight} > ${part.clientHeight}`),
  )
  assert.deepEqual(hidden, [], 'nothing scrolls on the wall')
  await picture(page, 'wall-1920')
  await page.getByTestId('leave-screen').click()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.unroute(/\/api\/.*\/cockpit/)
  await page.reload()
}

async function readsWhatWaits(page) {
  await countClicks(page)
  await enter(page, given.office)
  await inClicks(page, 'office.see', () => page.getByTestId('calendar').waitFor())
  await row(page, given.unit).filter({ hasText: '未报 1 家' }).waitFor()
  await isFitForAll(page)
  await picture(page, 'office')
  await inClicks(page, 'office.absent', async () => {
    await page.getByTestId(`figure-absent-${given.month}`).getByRole('link').click()
    await page.getByText(given.enterprise).waitFor()
  })
}

await story(async (open) => {
  const leader = await open()
  await readsTheDistrict(leader)
  await readsTheTables(leader)
  await ofUsualSize(leader)
  await takesItOnPaper(leader)
  await hangsItOnTheWall(leader)
  await turnsToMonthAndWall(leader)
  const unit = await tile(leader, given.unit)
  await inClicks(leader, 'leader.unit', async () => {
    await unit.getByRole('link').click()
    await leader.getByText(given.enterprise).waitFor()
  })

  await readsWhatWaits(await open())

  const phone = await open({ width: 390, height: 844 })
  await enter(phone, given.leader)
  await phone.getByTestId('headline-hires').waitFor()
  await isFitForAll(phone)
  await picture(phone, 'cockpit-phone')
})
