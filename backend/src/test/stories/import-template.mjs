// A reporter fetches the workbook to fill in.
import { join } from 'node:path'
import { enter, isFitForAll } from './pages.mjs'
import { given, story } from './story.mjs'

await story(async (open) => {
  const reporter = await open()
  await enter(reporter, given.reporter)
  await reporter.getByTestId('to-import').click()
  const [template] = await Promise.all([
    reporter.waitForEvent('download'),
    reporter.getByTestId('template').click(),
  ])
  await template.saveAs(join(given.folder, 'template.xlsx'))
  await isFitForAll(reporter)
})
