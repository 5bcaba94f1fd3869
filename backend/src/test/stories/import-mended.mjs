// The file that came back, mended and nothing else, is previewed, confirmed, and stands in the return; again, it is known.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

await story(async (open) => {
  const reporter = await open()
  await countClicks(reporter)
  await enter(reporter, given.reporter)
  const status = (name) => reporter.locator(`[data-testid="import"][data-status="${name}"]`)
  await inClicks(reporter, 'enterprise.import', async () => {
    await reporter.getByTestId('to-import').click()
    const [chooser] = await Promise.all([
      reporter.waitForEvent('filechooser'),
      reporter.locator('.drop button').click(),
    ])
    await chooser.setFiles(join(given.folder, 'mended.xlsx'))
    await reporter.getByTestId('confirm').waitFor()
    await picture(reporter, 'mended')
    await reporter.getByTestId('confirm').click()
    await status('DONE').waitFor()
  })
  await isFitForAll(reporter)
  await picture(reporter, 'done')
  await reporter.getByRole('link', { name: /用工填报/ }).click()
  for (const hire of given.hires) {
    await row(reporter, hire).waitFor()
  }

  await reporter.getByTestId('to-import').click()
  await reporter.getByTestId('file').setInputFiles(join(given.folder, 'mended.xlsx'))
  await status('PREVIEWED').waitFor()
  assert.ok((await reporter.getByTestId('import').innerText()).includes('3'))
  await reporter.getByTestId('confirm').click()
  await status('DONE').waitFor()
  await reporter.getByRole('link', { name: /用工填报/ }).click()
  await row(reporter, given.hires[0]).waitFor()
  assert.equal(await row(reporter, '欧阳导入').count(), 3, 'nobody is there twice')
})
