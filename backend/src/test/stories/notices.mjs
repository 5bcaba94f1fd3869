// What a person chooses to hear of: by mail, in their calendar, in the groups of the office. Then the office finds in the
// audit log what was chosen, and has the log verified.
import assert from 'node:assert/strict'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open, complaints) => {
  const office = await open()
  await enter(office, given.office)
  await office.getByTestId('bell').click()
  await office.getByTestId('bell-panel').getByRole('link', { name: '提醒设置' }).click()

  const duplicates = office.getByLabel('待裁定的重复申报', { exact: true })
  await duplicates.uncheck()
  await office.getByTestId('save-choice').click()
  await office.getByText('已保存，从下一封邮件起生效。').waitFor()
  await isFitForAll(office)
  await office.reload()
  await duplicates.waitFor()
  assert.equal(await duplicates.isChecked(), false)
  await office.getByTestId('test-mail').click()
  await office.getByText('测试邮件已排队，稍后查收。').waitFor()

  // the address opens without a login, until it is taken back
  await office.getByTestId('make-feed').click()
  const address = new URL(await office.getByTestId('feed-address').innerText())
  const calendar = await office.request.get(given.app + address.pathname)
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR\r\n/)
  await isFitForAll(office)
  await picture(office, 'notice-settings')
  await office.getByTestId('revoke-feed').click()
  await office.getByRole('dialog').getByTestId('confirm').click()
  await office.getByTestId('revoke-feed').waitFor({ state: 'detached' })
  assert.equal((await office.request.get(given.app + address.pathname)).status(), 404)

  await office.getByTestId('add-group').click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel(/^平台/).selectOption({ label: '企业微信' })
  await dialog.getByLabel(/^群名/).fill('人才工作群')
  await dialog.getByLabel(/^机器人地址/).fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x')
  await dialog.getByTestId('confirm').click()
  await dialog.getByTestId('field-error').waitFor()
  assert.match(complaints.pop(), /status of 422/) // what the refusal is, and all of it
  assert.deepEqual(complaints, [])
  await isFitForAll(office)
  await dialog
    .getByLabel(/^机器人地址/)
    .fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000')
  await dialog.getByTestId('confirm').click()
  await row(office, '人才工作群').waitFor()
  await isFitForAll(office)
  await picture(office, 'notice-groups')

  await office.getByTestId('nav-audit').click()
  const search = office.getByTestId('audit-filter')
  await search.getByLabel(/^操作/).first().selectOption({ label: '日历订阅' })
  await office.getByTestId('audit-search').click()
  await office.waitForFunction(() => document.querySelectorAll('[data-testid=row]').length === 2)
  await office.getByTestId('verify').click()
  await row(office, '区本级').getByText('完整', { exact: true }).waitFor()
  await isFitForAll(office)
  await picture(office, 'audit')
})
