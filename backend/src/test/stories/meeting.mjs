// The office prepares a meeting, puts the pack together, writes a decision down with owner and day and ends the
// meeting; the official finds it waiting and reports it done, the office confirms; the leader reads the pack.
import assert from 'node:assert/strict'
import { enter, isFitForAll } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const dialog = (page) => page.getByRole('dialog')

async function confirm(page) {
  await dialog(page).getByTestId('confirm').click()
  await dialog(page).waitFor({ state: 'hidden' })
}

await story(async (open) => {
  const title = `全区人才工作推进会 ${Date.now()}`
  const office = await open()
  await enter(office, given.office, `/t/nanqiao/meetings?year=${given.year}`)
  await office.getByTestId('plan').click()
  await dialog(office)
    .getByLabel(/^会议名称/)
    .fill(title)
  await dialog(office)
    .getByLabel(/^会议日期/)
    .fill(given.today)
  await dialog(office).getByLabel(/^地点/).fill('区政府三楼会议室')
  await dialog(office)
    .getByLabel(/^数据取自/)
    .selectOption(given.inventory)
  await dialog(office)
    .getByLabel(/^会议议程/)
    .fill('通报前三季度情况\n单位发言\n区领导讲话')
  await isFitForAll(office)
  await confirm(office)
  await office.getByTestId('pack').click()
  await office.getByTestId('speakers').waitFor()
  const page = new URL(office.url()).pathname
  const unit = office.getByTestId('unit-page').getByRole('combobox')
  await unit.selectOption({ index: 1 })
  await isFitForAll(office)

  await office.getByLabel(/^事项/).fill('年底前再建引才工作站一个')
  await office.getByLabel(/^责任单位/).selectOption('wuyi')
  await office.getByLabel(/^负责人/).fill('章明（镇长）')
  await office.getByLabel(/^完成期限/).fill(given.due)
  await office.getByTestId('add').click()
  await office.getByTestId('items').getByRole('row').getByText('年底前再建引才工作站一个').first().waitFor()
  await office.getByTestId('items').getByText('章明（镇长）').first().waitFor()
  await picture(office, 'pack')
  await office.getByTestId('end').click()
  await confirm(office)
  await office.getByTestId('status').first().getByText('已召开').waitFor()
  const [file] = await Promise.all([office.waitForEvent('download'), office.getByTestId('docx').click()])
  assert.match(file.suggestedFilename(), /推进会.*\.docx$/)

  const official = await open()
  await enter(official, given.official, '/t/nanqiao-wuyi/own-action-items')
  await official.getByTestId('report').first().click()
  await dialog(official)
    .getByLabel(/^办理情况/)
    .fill('已建成并挂牌。')
  await confirm(official)
  await official.getByText('待确认').first().waitFor()
  await isFitForAll(official)

  await office.goto(`${given.app}/t/nanqiao/action-items`)
  await office.getByTestId('find').first().click()
  await isFitForAll(office)
  await confirm(office)
  await office.getByText('已完成').first().waitFor()

  const leader = await open({ width: 390, height: 844 })
  await enter(leader, given.leader, page)
  await leader.getByTestId('speakers').waitFor()
  await isFitForAll(leader)
  await picture(leader, 'phone')
})
