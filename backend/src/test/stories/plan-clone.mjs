// The office copies this year's plan into next year's, changes an indicator, pastes targets, and takes the workbook.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open) => {
  const page = await open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await enter(page, given.office, `/t/${given.district}/plans`)
  await page.getByRole('link', { name: `${given.year} 年工作方案` }).click()
  await page.getByTestId('more-actions').click()
  await page.getByTestId('take-workbook').waitFor()
  await isFitForAll(page)
  await picture(page, 'this-year')

  await page.getByRole('link', { name: '复制为下一年' }).click()
  await page.getByTestId('preview').click()
  await page.getByTestId('clone-preview').waitFor()
  await isFitForAll(page)
  await picture(page, 'preview')
  await page.getByTestId('clone').click()
  await page.waitForURL(/\/draft/)

  await row(page, '企业录用人数').getByRole('button', { name: /^修改/ }).click()
  await page.getByRole('textbox', { name: /^指标/ }).fill('企业新录用人数')
  await page.getByTestId('save-indicator').click()
  await row(page, '企业新录用人数').waitFor()
  await isFitForAll(page)

  await page.getByRole('button', { name: '目标', exact: true }).click()
  const [first, second] = given.units
  const cell = (unit, indicator) => page.locator(`[data-cell="${unit.code} ${indicator}"]`)
  await cell(first, 'A01').waitFor()
  // a block of two units by two indicators, as a spreadsheet puts it on the clipboard
  await page.evaluate(() => navigator.clipboard.writeText('1,200\t12\r\n80.5\t–\r\n'))
  const rows = await page.getByTestId('target-grid').locator('tbody tr').allInnerTexts()
  const top = rows[0].includes(first.name) ? first : second
  const below = top === first ? second : first
  await cell(top, 'A01').focus()
  await page.keyboard.press('ControlOrMeta+v')
  assert.equal(await cell(top, 'A01').inputValue(), '1200')
  assert.equal(await cell(below, 'A01').inputValue(), '80.5')
  await isFitForAll(page)
  await page.getByTestId('save-targets').click()
  await page.getByText('目标已保存。').waitFor()
  await page.reload()
  await cell(top, 'A01').waitFor()
  assert.equal(await cell(top, 'A01').inputValue(), '1200')
  assert.equal(await cell(top, 'A02').inputValue(), '12')
  assert.equal(await cell(below, 'A01').inputValue(), '80.5')
  assert.equal(await cell(below, 'A02').inputValue(), '–')
  await picture(page, 'targets')

  const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByTestId('take-workbook').click()])
  await workbook.saveAs(join(given.folder, 'plan.xlsx'))
})
