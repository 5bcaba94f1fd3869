// The office demands something of a unit; the official names who is told, answers with a file; the office sends the
// answer back with a new deadline, the official answers again, the office closes; the leader sees it without the files.
import assert from 'node:assert/strict'
import { enter, isFitForAll } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const dialog = (page) => page.getByRole('dialog')
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function confirm(page) {
  await dialog(page).getByTestId('confirm').click()
  await dialog(page).waitFor({ state: 'hidden' })
}

async function answer(official, text) {
  await official.getByTestId('reply').click()
  await dialog(official)
    .getByLabel(/办理情况/)
    .fill(text)
  await confirm(official)
  await official.getByTestId('status').getByText('待核实').waitFor()
}

await story(async (open) => {
  const office = await open()
  await enter(office, given.office, '/t/nanqiao/supervision/candidates')
  await office.getByRole('heading', { level: 1, name: '待下发' }).waitFor()
  await isFitForAll(office)
  await office.goto(`${given.app}/t/nanqiao/supervision`)
  await office.getByTestId('demand').click()
  await dialog(office).getByLabel(/^事项/).fill('报送引才工作站建设情况')
  await dialog(office).getByLabel(/^要求/).fill('请报送建设进展、存在问题和下一步打算。')
  await dialog(office)
    .getByLabel(/^回复期限/)
    .fill(inDays(7))
  await dialog(office).getByLabel(given.unit, { exact: true }).check()
  await isFitForAll(office)
  await confirm(office)
  await office.getByRole('row').filter({ hasText: given.unit }).first().getByRole('link').click()
  await office.getByTestId('ladder').waitFor()
  const page = new URL(office.url()).pathname
  await isFitForAll(office)
  await picture(office, 'issued')

  const official = await open()
  await enter(official, given.official, `/t/${given.tenant}/supervision/contacts`)
  await official.getByLabel(/^姓名/).nth(1).fill('林晓')
  await official.getByLabel(/^职务/).nth(1).fill('副镇长')
  await official.getByTestId('save').click()
  await official.getByText('已保存。').waitFor()
  await isFitForAll(official)
  await official.goto(given.app + page.replace('/t/nanqiao/', `/t/${given.tenant}/`))
  await official.getByTestId('ladder').getByText('林晓').waitFor()
  await official.locator('input[type=file]').setInputFiles({
    name: '建设情况.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 建设情况'),
  })
  await official.getByTestId('evidence').getByText('建设情况.pdf').first().waitFor()
  await answer(official, '已建成引才工作站 1 个，详见附件。')
  await isFitForAll(official)

  await office.reload()
  await office.getByTestId('return').click()
  await dialog(office).getByLabel(/^理由/).fill('缺少下一步打算，请补充。')
  await dialog(office)
    .getByLabel(/^新的回复期限/)
    .fill(inDays(14))
  await confirm(office)
  await official.reload()
  await official.getByTestId('steps').getByText('缺少下一步打算，请补充。').waitFor()
  await answer(official, '已补充下一步打算。')
  await office.reload()
  await office.getByTestId('close').click()
  await confirm(office)
  await office.getByTestId('status').first().getByText('已办结').waitFor()
  const [file] = await Promise.all([office.waitForEvent('download'), office.getByTestId('docx').click()])
  assert.match(file.suggestedFilename(), /督办第\d+号.*\.docx$/)
  await isFitForAll(office)
  await picture(office, 'closed')

  const leader = await open({ width: 390, height: 844 })
  await enter(leader, given.leader, page)
  await leader.getByTestId('steps').getByText('办结').first().waitFor()
  assert.equal(await leader.getByTestId('files').count(), 0)
  await isFitForAll(leader)
  await leader.goto(`${given.app}/t/nanqiao/supervision`)
  await leader.getByTestId('repeaters').waitFor()
  await isFitForAll(leader)
  await picture(leader, 'phone')
})
