// The office creates a unit and invites its first official.
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

async function createUnit(page) {
  await page.getByTestId('nav-units').click()
  await isFitForAll(page)
  await page.getByTestId('create-unit').click()
  await page.getByLabel(/^代码/).fill(given.code)
  await page.getByLabel(/^名称/).fill(given.unit)
  await page.getByRole('dialog').getByLabel(/^类别/).selectOption({ label: '园区' })
  await isFitForAll(page)
  await page.getByTestId('confirm').click()
  await row(page, given.unit).filter({ hasText: '正常' }).waitFor({ timeout: 90_000 })
  await picture(page, 'units')
}

async function invite(page) {
  await page.getByRole('link', { name: given.unit }).click()
  await page.getByTestId('invite').click()
  await page.getByRole('dialog').getByLabel(/^姓名/).fill(given.official.name)
  await page.getByRole('dialog').getByLabel(/^电子邮箱/).fill(given.official.email)
  await page.getByTestId('confirm').click()
  await row(page, given.official.name).filter({ hasText: '已开通' }).waitFor({ timeout: 90_000 })
}

await story(async (open) => {
  const page = await open()
  await countClicks(page)
  await enter(page, given.office)
  await inClicks(page, 'office.unit', async () => {
    await createUnit(page)
    await invite(page)
  })
  await isFitForAll(page)
  await picture(page, 'unit')
})
