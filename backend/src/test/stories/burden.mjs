// The leader sees what reporting costs, unit by unit, opens one, reads the rule; the official sees the own unit alone; both
// take it away, and the pages are fit for all.
import assert from 'node:assert/strict'
import { enter, figure, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

async function typed(page, name) {
  return figure(row(page, name).locator('[data-column="typed"]'))
}

async function takesItAway(page) {
  await page.getByTestId('export').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByTestId('confirm').click(),
  ])
  assert.match(file.suggestedFilename(), /^填报负担-\d{4}\.xlsx$/)
}

await story(async (open) => {
  const leader = await open()
  await enter(leader, given.leader, '/t/nanqiao/rollup')
  await leader.getByRole('navigation').getByRole('link', { name: '填报负担' }).click()
  await leader.getByRole('heading', { level: 1, name: '填报负担' }).waitFor()
  assert.equal(await typed(leader, given.unit), given.typed, 'the fields of the hires just entered')
  await leader.getByTestId('burden-rule').locator('summary').click()
  await isFitForAll(leader)
  await picture(leader, 'district')
  await takesItAway(leader)
  await leader.getByRole('main').getByRole('link', { name: given.unit, exact: true }).click()
  await leader.getByRole('heading', { level: 1, name: given.unit }).waitFor()
  assert.equal(await typed(leader, '用工月报'), given.typed)
  await isFitForAll(leader)

  const official = await open()
  await enter(official, given.official, `/t/${given.tenant}/burden`)
  await official.getByRole('heading', { level: 1, name: '填报负担' }).waitFor()
  assert.equal(await typed(official, '用工月报'), given.typed)
  assert.equal(await official.getByRole('heading', { name: '按单位' }).count(), 0)
  await isFitForAll(official)
  await picture(official, 'own')
  await takesItAway(official)
})
