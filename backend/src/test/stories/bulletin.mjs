// The office drafts a bulletin from a published inventory, cannot publish it while it names a national programme, mends
// it and publishes it; the official finds it waiting, signs for it and takes the PDF; the leader sees who has signed.
import assert from 'node:assert/strict'
import { enter, isFitForAll } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const dialog = (page) => page.getByRole('dialog')

async function confirm(page) {
  await dialog(page).getByRole('button').first().waitFor()
  await dialog(page).getByTestId('confirm').click()
}

await story(async (open) => {
  const office = await open()
  await enter(office, given.office, `/t/nanqiao/bulletins?year=${given.year}`)
  await office.getByTestId('draft').click()
  await dialog(office)
    .getByLabel(/依据的盘点/)
    .selectOption(given.inventory)
  await confirm(office)
  await office.getByTestId('bulletin-text').waitFor()
  await isFitForAll(office)
  const page = new URL(office.url()).pathname

  await office.getByTestId('edit').click()
  const first = office.getByLabel(/^第 1 段文字/)
  const drafted = await first.inputValue()
  assert.match(drafted, /\{\{figure:units\}\}/)
  await first.fill(`${drafted}乌衣镇有长江学者来访。`)
  await isFitForAll(office)
  await picture(office, 'editor')
  await office.getByTestId('save').click()
  await office.getByTestId('findings').getByText('长江学者').waitFor()

  await office.getByTestId('edit').click()
  await office.getByLabel(/^第 1 段文字/).fill(drafted)
  await office.getByTestId('save').click()
  await office.getByTestId('findings').waitFor({ state: 'detached' })
  await office.getByTestId('publish').click()
  await confirm(office)
  await office.getByTestId('addressees').waitFor()
  assert.doesNotMatch(await office.getByTestId('bulletin-text').innerText(), /\{\{/)
  await isFitForAll(office)
  await picture(office, 'published')

  const official = await open()
  await enter(official, given.official)
  await official.goto(given.app + page.replace('/t/nanqiao/', '/t/nanqiao-wuyi/'))
  await official.getByTestId('acknowledge').click()
  await confirm(official)
  await official.getByTestId('addressees').getByText('已签收').waitFor()
  const [file] = await Promise.all([official.waitForEvent('download'), official.getByTestId('pdf').click()])
  assert.match(file.suggestedFilename(), /第\d+期.*\.pdf$/)
  await isFitForAll(official)

  const leader = await open({ width: 390, height: 844 })
  await enter(leader, given.leader, page)
  await leader.getByTestId('addressees').getByText('已签收').first().waitFor()
  await isFitForAll(leader)
})
