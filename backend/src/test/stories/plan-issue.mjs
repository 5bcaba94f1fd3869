// A faulty workbook comes back marked, the right one is taken; the plan is issued, amended, and its revisions compared.
import { join } from 'node:path'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open, complaints) => {
  const page = await open()
  await enter(page, given.office, `/t/${given.district}/plans`)
  await page.getByRole('link', { name: new RegExp(`^${given.year + 1}`) }).click()
  await page.getByRole('link', { name: '编写草稿' }).click()
  const panel = page.getByTestId('plan-workbook')
  await panel.getByTestId('file').setInputFiles(join(given.folder, 'faulty.xlsx'))
  await panel.getByTestId('problem').waitFor()
  // the browser itself remarks on every answer that is no success
  complaints.length = 0
  await isFitForAll(page)
  await picture(page, 'faulty')
  const [marked] = await Promise.all([page.waitForEvent('download'), panel.getByTestId('marked-workbook').click()])
  await marked.saveAs(join(given.folder, 'marked.xlsx'))
  await panel.getByTestId('file').setInputFiles(join(given.folder, 'plan.xlsx'))
  await panel.getByTestId('done').waitFor()

  await page.getByTestId('issue-plan').click()
  await page.getByRole('dialog').getByTestId('confirm').click()
  await page.getByTestId('amend-plan').waitFor()
  await isFitForAll(page)

  await page.getByTestId('amend-plan').click()
  await page.waitForURL(/\/draft/)
  await page.goto(`${page.url().split('?')[0]}?part=targets`)
  const cell = page.locator(`[data-cell="${given.units[0].code} A02"]`)
  await cell.fill('15')
  await page.getByTestId('save-targets').click()
  await page.getByText('目标已保存。').waitFor()
  await page.getByTestId('issue-plan').click()
  await page
    .getByRole('dialog')
    .getByLabel(/^修订原因/)
    .fill('市里下达的目标调整')
  await page.getByRole('dialog').getByTestId('confirm').click()
  await page.getByText('市里下达的目标调整').waitFor()
  await page
    .getByRole('link', { name: /与上一版对比/ })
    .first()
    .click()
  await row(page, 'A02').filter({ hasText: '15' }).waitFor()
  await isFitForAll(page)
  await picture(page, 'difference')
})
