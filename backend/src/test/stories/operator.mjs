// The operator creates a district, sees it open, and reads nothing of any.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, isTurnedAway, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

async function create(page) {
  await page.getByTestId('create-district').click()
  await page.getByLabel(/^代码/).fill(given.code)
  await page.getByLabel(/^名称/).fill(given.name)
  await page.getByLabel(/^人才办人员姓名/).fill(given.office.name)
  await page.getByLabel(/^人才办人员邮箱/).fill(given.office.email)
  await isFitForAll(page)
  await page.getByTestId('confirm').click()
  await row(page, given.name).filter({ hasText: '正常' }).waitFor({ timeout: 90_000 })
}

await story(async (open, complaints) => {
  const page = await open()
  await countClicks(page)
  await enter(page, given.operator)
  await inClicks(page, 'operator.see', async () => {
    await page.getByTestId('create-district').waitFor()
    await page.getByTestId('health').getByText('数据库 正常').waitFor()
  })
  await inClicks(page, 'operator.district', () => create(page))
  await isFitForAll(page)
  await picture(page, 'districts')

  await page.getByTestId('nav-status').click()
  await row(page, '数据库').filter({ hasText: '正常' }).waitFor()
  await row(page, '到期结账').waitFor()
  await isFitForAll(page)
  assert.ok(!(await page.content()).includes(given.name), 'no district on the page of the installation')
  await picture(page, 'status')

  const honest = complaints.length
  await isTurnedAway(page, given.operator, `/t/${given.district}/rollup`)
  complaints.length = honest
})
