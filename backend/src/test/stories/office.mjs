// The office creates a unit and invites its first official.
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open) => {
  const page = await open()
  await enter(page, given.office, `/t/${given.district}/units`)
  await isFitForAll(page)
  await page.getByTestId('create-unit').click()
  await page.getByLabel(/^代码/).fill(given.code)
  await page.getByLabel(/^名称/).fill(given.unit)
  await page.getByRole('dialog').getByLabel(/^类别/).selectOption({ label: '园区' })
  await isFitForAll(page)
  await page.getByTestId('confirm').click()
  await row(page, given.unit).filter({ hasText: '正常' }).waitFor({ timeout: 40_000 })
  await picture(page, 'units')

  await page.getByRole('link', { name: given.unit }).click()
  await page.getByTestId('invite').click()
  await page.getByRole('dialog').getByLabel(/^姓名/).fill(given.official.name)
  await page.getByRole('dialog').getByLabel(/^电子邮箱/).fill(given.official.email)
  await page.getByTestId('confirm').click()
  await row(page, given.official.name).filter({ hasText: '已开通' }).waitFor({ timeout: 40_000 })
  await isFitForAll(page)
  await picture(page, 'unit')
})
