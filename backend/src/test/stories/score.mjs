// The office makes and issues a scheme, tries other figures, runs and publishes an inventory; an official asks why the
// own unit has its score, and reaches the people that were counted.
import assert from 'node:assert/strict'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const [ahead, behind] = given.units

async function makeAScheme(page) {
  await enter(page, given.office, `/t/${given.district}/plans`)
  await page.getByRole('link', { name: `${given.year} 年工作方案` }).click()
  await page.getByRole('link', { name: '考核方案', exact: true }).click()
  await page.getByTestId('no-scheme').waitFor()
  await page.getByRole('link', { name: '编写', exact: true }).click()
  const adding = page.getByLabel(/^添加指标/)
  for (const [indicator, weight] of [
    ['A01', '60'],
    ['A02', '40'],
  ]) {
    await adding.selectOption(indicator)
    await page.getByRole('button', { name: '添加', exact: true }).first().click()
    const item = page.locator('details.item').last()
    if (!(await item.getAttribute('open'))) await item.locator('summary').click()
    await item.getByLabel(/^权重/).fill(weight)
  }
  await page.getByTestId('weight-sum').filter({ hasText: '100' }).waitFor()
  await isFitForAll(page)
  await picture(page, 'scheme')
  await page.getByTestId('save-scheme').click()
  await page.getByTestId('issue-scheme').click()
  await page.getByRole('dialog').getByTestId('confirm').click()
  await page.waitForURL(/\/schemes\/TOWN$/)
  await page.getByText('企业录用人数').first().waitFor()
  await isFitForAll(page)
}

async function runAndPublish(page) {
  await page.goto(`${given.app}/t/${given.district}/scores`)
  await page.getByTestId('run-inventory').click()
  await page.getByRole('dialog').getByTestId('confirm').click()
  await page.getByTestId('publish').waitFor()
  await row(page, ahead.name).waitFor()
  await isFitForAll(page)
  await picture(page, 'computed')
}

async function simulate(page) {
  await page.getByRole('link', { name: '模拟试算' }).click()
  const cell = page.locator(`[data-cell="actual ${behind.code} A01"]`)
  await page.getByTestId('trial-values').getByRole('combobox').selectOption({ label: behind.name })
  await cell.fill('9')
  await cell.press('Tab')
  await page.getByTestId('simulate').click()
  const result = page.getByTestId('simulation')
  await result.waitFor()
  assert.match(await result.getByTestId('row').first().innerText(), new RegExp(behind.name), 'the other town leads')
  await isFitForAll(page)
  await picture(page, 'simulation')
}

await story(async (open) => {
  const office = await open()
  await makeAScheme(office)
  await runAndPublish(office)
  await simulate(office)

  const official = await open()
  await enter(official, given.official)
  await official.goto(`${given.app}/t/${given.tenant}/scores`)
  await official.getByText('还没有公布的盘点').waitFor()

  await office.goto(`${given.app}/t/${given.district}/scores`)
  await office.getByTestId('publish').click()
  await office.getByRole('dialog').getByTestId('confirm').click()
  await office.getByText('已公布').first().waitFor()

  await official.reload()
  await official.getByRole('link', { name: ahead.name }).click()
  await official.getByTestId('total').waitFor()
  assert.match(await official.getByTestId('arithmetic').first().innerText(), /60 × 2\//)
  await isFitForAll(official)
  await picture(official, 'why')
  await row(official, '企业录用人数').getByRole('link').first().click()
  await official.waitForURL(/figures|hires/)
  await row(official, given.enterprise).first().waitFor()
  assert.equal(await row(official, given.enterprise).count(), 2, 'the two people counted')
  await isFitForAll(official)
  await picture(official, 'records')
})
