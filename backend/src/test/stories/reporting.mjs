// The main job: an enterprise reports three hires, its official sends one back and verifies the rest, the leader sees
// the district's figure rise by exactly those two and no name, the enterprise mends, and the neighbours see nothing.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, figure, fillHire, isFitForAll, isTurnedAway, row, submitMonth } from './pages.mjs'
import { given, picture, story } from './story.mjs'

async function report(page) {
  await enter(page, given.reporter)
  await page.getByTestId('add-hire').click()
  for (const [index, hire] of given.hires.entries()) {
    await fillHire(page, hire)
    if (index === 0) await isFitForAll(page)
    if (index + 1 < given.hires.length) {
      await page.getByTestId('save-hire-and-next').click()
      await page.getByText(`已保存 ${index + 1} 人`).waitFor()
    } else {
      await page.getByTestId('save-hire').click()
    }
  }
  for (const hire of given.hires) {
    await row(page, hire.name).waitFor()
    const text = await row(page, hire.name).innerText()
    assert.ok(!text.includes(hire.documentNumber), 'the number is masked')
  }
  await isFitForAll(page)
  await picture(page, 'enterprise')
  const receipt = await submitMonth(page)
  assert.match(receipt, /^[A-Z]{2}-\d{6}-/)
  await isFitForAll(page)
  await picture(page, 'receipt')
  return receipt
}

async function sendOneBack(page) {
  await enter(page, given.official)
  await isFitForAll(page)
  await page.getByRole('link', { name: given.enterprise }).click()
  await row(page, given.hires[1].name).getByTestId('mark').click()
  await page.getByRole('dialog').getByLabel('学历信息有误').check()
  await page.getByRole('dialog').getByTestId('confirm').click()
  await isFitForAll(page)
  await picture(page, 'official')
  await page.getByTestId('decide').click()
  await page.getByText('将退回 1 人，核验其余 2 人').waitFor()
  await page.getByRole('dialog').getByTestId('confirm').click()
  await page.getByText('已核验 2 人，退回 1 人。').waitFor()
}

async function total(page) {
  await page.goto(`${given.app}/t/${given.district}/rollup`)
  await page.getByTestId('grand-total').waitFor()
  return figure(page.getByTestId('grand-total'))
}

async function seesNobody(page) {
  const source = await page.content()
  for (const hire of given.hires) {
    assert.ok(!source.includes(hire.name), `a name on ${page.url()}`)
    assert.ok(!source.includes(hire.documentNumber), `a number on ${page.url()}`)
    assert.ok(!source.includes(hire.documentNumber.slice(-4)), `the end of a number on ${page.url()}`)
  }
}

await story(async (open, complaints) => {
  const leader = await open()
  await enter(leader, given.leader)
  const before = await total(leader)

  const reporter = await open()
  await report(reporter)
  assert.equal(await total(leader), before, 'what is only reported does not count')

  const official = await open()
  await sendOneBack(official)

  assert.equal(await total(leader), before + 2)
  assert.equal(await figure(row(leader, given.unit).getByTestId('row-total')), 2)
  await isFitForAll(leader)
  await picture(leader, 'leader')
  await seesNobody(leader)
  await leader.getByRole('link', { name: given.unit }).click()
  await row(leader, given.enterprise).waitFor()
  assert.equal(await figure(row(leader, given.enterprise).getByTestId('row-total')), 2)
  await isFitForAll(leader)
  await seesNobody(leader)
  await leader.getByTestId('nav-progress').click()
  await row(leader, given.unit).waitFor()
  await seesNobody(leader)

  await countClicks(reporter)
  await reporter.goto(given.app)
  await inClicks(reporter, 'enterprise.mend', async () => {
    await reporter.getByTestId('sent-back').getByRole('link').click()
    await reporter.getByLabel(/^专业/).fill('自动化')
    await reporter.getByTestId('save-hire').click()
    await row(reporter, '待提交').waitFor()
  })
  await submitMonth(reporter)

  await countClicks(official)
  await official.goto(given.app)
  await inClicks(official, 'official.look', async () => {
    await official.getByRole('link', { name: given.enterprise }).click()
    await official.getByTestId('decide').click()
    await official.getByRole('dialog').getByTestId('confirm').click()
    await official.getByText('已核验 1 人，退回 0 人。').waitFor()
  })
  assert.equal(await total(leader), before + 3)

  const neighbour = await open()
  await enter(neighbour, given.neighbour)
  await neighbour.getByTestId('headline-hires').waitFor()
  const seen = await neighbour.content()
  assert.ok(!seen.includes(given.unit) && !seen.includes(given.enterprise), 'the other district stays hidden')
  const honest = complaints.length
  for (const path of [`/t/${given.district}/rollup`, `/t/${given.tenant}/worklist`, '/t/absent-one/worklist']) {
    await isTurnedAway(neighbour, given.neighbour, path)
  }
  complaints.length = honest
})
