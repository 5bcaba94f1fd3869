// What an office decides in a month, in as few clicks as promised: when it closes, a sample and what was found in it,
// for whom a person counts, a correction. The unit answers the finding.
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open) => {
  const office = await open()
  await countClicks(office)
  await enter(office, given.office)
  await inClicks(office, 'office.close', async () => {
    await office.getByTestId('nav-months').click()
    await office.getByRole('button', { name: `调整${given.month}结账时间`, exact: true }).click()
    await office
      .getByRole('dialog')
      .getByLabel(/^结账时间/)
      .fill(given.closesAt)
    await office.getByRole('dialog').getByTestId('confirm').click()
    await office.getByTestId('done').waitFor()
  })
  await isFitForAll(office)
  await picture(office, 'closing')

  await office.goto(given.app)
  await inClicks(office, 'office.sample', async () => {
    await office.getByTestId('nav-samples').click()
    await office.getByTestId('draw').click()
    await office.getByRole('dialog').getByTestId('confirm').click()
    await office.getByTestId('decide').first().waitFor()
  })
  await isFitForAll(office)
  await picture(office, 'sample')
  await office.getByTestId('decide').first().click()
  await office.getByRole('dialog').getByLabel('不实', { exact: true }).check()
  await office
    .getByRole('dialog')
    .getByLabel(/^不实的内容/)
    .selectOption({ label: '参保' })
  await office.getByRole('dialog').getByLabel(/^说明/).fill('社保系统未见参保记录')
  await office.getByRole('dialog').getByTestId('confirm').click()
  await office.getByText('社保系统未见参保记录').waitFor()

  await office.goto(given.app)
  await inClicks(office, 'office.duplicate', async () => {
    await office.getByTestId('nav-duplicates').click()
    await office.getByTestId('row').getByRole('link').first().click()
    await office.getByRole('button', { name: given.later }).click()
    await office.getByLabel(/^裁定理由/).fill('后一家已提供劳动合同和参保记录')
    await office.getByTestId('decide-case').click()
    await office.getByTestId('history').waitFor()
  })
  await isFitForAll(office)
  await picture(office, 'duplicate')

  await office.goto(given.app)
  await inClicks(office, 'office.correction', async () => {
    await office.getByTestId('nav-corrections').click()
    await office.getByTestId('row').getByRole('link').first().click()
    await office.getByTestId('approve').click()
    await office.getByText('已批准', { exact: true }).first().waitFor()
  })
  await isFitForAll(office)
  await picture(office, 'correction')

  const official = await open()
  await countClicks(official)
  await enter(official, given.official)
  await inClicks(official, 'official.finding', async () => {
    await official.getByTestId('elsewhere').getByTestId('notice').filter({ hasText: '抽查' }).click()
    await official.getByTestId('reply').click()
    await official
      .getByRole('dialog')
      .getByLabel(/^单位答复/)
      .fill('已通知企业补缴并更正')
    await official.getByRole('dialog').getByTestId('confirm').click()
    await row(official, '已通知企业补缴并更正').waitFor()
  })
  await isFitForAll(official)
  await picture(official, 'finding')
})
