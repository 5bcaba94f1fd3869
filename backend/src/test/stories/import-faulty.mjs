// The filled workbook has a mistake: the page tells what is wrong and where, and gives the file back.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open) => {
  const reporter = await open()
  await enter(reporter, given.reporter)
  await reporter.getByTestId('to-import').click()
  await reporter.getByTestId('file').setInputFiles(join(given.folder, 'faulty.xlsx'))
  await reporter.locator('[data-testid="import"][data-status="PREVIEWED"]').waitFor()
  assert.match(await row(reporter, '录用日期').innerText(), /\b3\b/, 'the line as a spreadsheet counts')
  assert.equal(await reporter.getByTestId('confirm').count(), 0, 'all or nothing, unless asked for')
  await isFitForAll(reporter)
  await picture(reporter, 'faulty')
  const [reply] = await Promise.all([reporter.waitForEvent('download'), reporter.getByTestId('reply').click()])
  await reply.saveAs(join(given.folder, 'reply.xlsx'))
  await reporter.goBack()
  assert.equal(await row(reporter, given.hires[0]).count(), 0, 'nothing is stored before it is confirmed')
})
