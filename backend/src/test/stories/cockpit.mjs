// A leader sees at once how the district stands, opens a figure down to the unit, reads the table behind the chart, takes
// picture and workbook away, turns to another month and to the wall; the office sees what waits for it.
import assert from 'node:assert/strict'
import { enter, figure, isFitForAll, row } from './pages.mjs'
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
  await enter(page, given.leader)
  await page.getByTestId('headline-hires').waitFor()
  await page.getByTestId('chart').locator('canvas').waitFor()
  const unit = await tile(page, given.unit)
  assert.match(await unit.innerText(), /未报 1 家/)
  assert.match(await page.getByTestId('attention').innerText(), /即将结账/)
  await isFitForAll(page)
  await picture(page, 'cockpit')
  const hires = await figure(page.getByTestId('headline-hires').locator('a'))
  await page.getByTestId('headline-hires').getByRole('link').click()
  await page.getByTestId('grand-total').waitFor()
  assert.equal(await figure(page.getByTestId('grand-total')), hires, 'the cockpit is the roll-up')
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
  await page.getByTestId('month').selectOption(first)
  await page.waitForURL(/month=/)
  await page.getByTestId('headline-hires').waitFor()
  await page.goto(`${page.url()}&screen=1`)
  await page.getByTestId('leave-screen').waitFor()
  await isFitForAll(page)
  await picture(page, 'wall')
  await page.getByTestId('leave-screen').click()
  await page.getByTestId('to-screen').waitFor()
}

async function readsWhatWaits(page) {
  await enter(page, given.office)
  await page.getByTestId('calendar').waitFor()
  await row(page, given.unit).filter({ hasText: '未报 1 家' }).waitFor()
  await isFitForAll(page)
  await picture(page, 'office')
  await page.getByTestId(`figure-absent-${given.month}`).getByRole('link').click()
  await page.getByText(given.enterprise).waitFor()
}

await story(async (open) => {
  const leader = await open()
  await readsTheDistrict(leader)
  await readsTheTables(leader)
  await turnsToMonthAndWall(leader)
  await (await tile(leader, given.unit)).getByRole('link').click()
  await leader.getByText(given.enterprise).waitFor()

  await readsWhatWaits(await open())

  const phone = await open({ width: 390, height: 844 })
  await enter(phone, given.leader)
  await phone.getByTestId('headline-hires').waitFor()
  await isFitForAll(phone)
  await picture(phone, 'cockpit-phone')
})
