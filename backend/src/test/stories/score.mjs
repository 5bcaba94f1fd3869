// The office makes and issues a scheme, tries other figures, runs and publishes an inventory; an official asks why the
// own unit has its score, takes it away as a slip of one sheet, and reaches the people that were counted.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, row } from './pages.mjs'
import { isOneSheet } from './paper.mjs'
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

/**
 * A score of as many indicators as a unit of the demo has at most, by the rules that take the most words, with a bonus and
 * a deduction and their reasons, whatever this district assesses.
 */
async function ofManyIndicators(page) {
  await page.route(/\/api\/.*\/scores\//, async (route) => {
    const answer = await route.fetch()
    const told = await answer.json()
    const [one] = told.items
    const items = Array.from({ length: 27 }, (_, at) => ({
      ...one,
      indicator: `Z${at}`,
      name: at % 3 ? '录用大学生人数' : '校地合作协议及引才工作站',
      effectiveWeight: 9.183673,
      rule: at % 2 ? 'RELATIVE' : 'PROPORTIONAL',
      arithmetic: [{ ...one.arithmetic[0], formula: at % 2 ? 'SHARE_OF_FIRST' : 'SHARE_OF_TARGET' }],
      text: '9.183673 × 42.857143/58.30137 = 6.750886 → 6.75',
      actual: 42.857143,
      target: 58.30137,
    }))
    const adjustments = ['BONUS', 'DEDUCTION'].map((kind) => ({
      kind,
      rule: kind,
      name: '获省级以上人才工作荣誉',
      occurrences: 2,
      points: 2,
      reasons: ['05', '09'].map((month) => ({
        month: `${given.year}-${month}`,
        reason: '获评省级引才工作站',
        evidence: '皖人才〔2026〕8号',
      })),
    }))
    await route.fulfill({ response: answer, json: { ...told, items, adjustments } })
  })
  await page.reload()
  await row(page, '录用大学生人数').nth(17).waitFor()
}

async function takesTheSlip(page) {
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)))
  await page.getByRole('button', { name: '打印得分单' }).click()
  assert.ok(await page.evaluate(() => globalThis.printed))
  await isOneSheet(page, 'slip')
  await ofManyIndicators(page)
  await isOneSheet(page, 'slip-of-27')
  await page.getByTestId('person-menu').click()
  await page.getByTestId('menu-language').click()
  await page.getByRole('button', { name: 'Print the slip' }).waitFor()
  await isOneSheet(page, 'slip-of-27-en')
  await page.getByTestId('person-menu').click()
  await page.getByTestId('menu-language').click()
  await page.unroute(/\/api\/.*\/scores\//)
  await page.reload()
  await page.getByRole('button', { name: '打印得分单' }).waitFor()
}

/** A leader gets from the cockpit to what is behind a place and behind a milestone: the unit's enterprises, month by month. */
async function opensEachFigure(page) {
  await countClicks(page)
  await enter(page, given.leader)
  const places = page.getByTestId('score-ranking')
  await places.waitFor()
  await isFitForAll(page)
  await picture(page, 'cockpit')
  await inClicks(page, 'leader.score', async () => {
    await places.getByRole('link', { name: ahead.name }).click()
    await row(page, '企业录用人数').getByRole('link').first().click()
    await page.getByText(given.enterprise).first().waitFor()
  })
  await page.goBack()
  await page.goBack()
  await places.waitFor()
  await inClicks(page, 'leader.milestone', async () => {
    await page.getByTestId('attention').getByRole('link', { name: '企业录用人数' }).first().click()
    await isFitForAll(page)
    await row(page, ahead.name).getByRole('link').first().click()
    await page.getByText(given.enterprise).first().waitFor()
  })
  await page.goBack()
  await page.goBack()
  await places.waitFor()
  await inClicks(page, 'leader.milestones', async () => {
    await page.getByTestId('all-milestones').click()
    await row(page, '企业录用人数').waitFor()
  })
  await isFitForAll(page)
  await picture(page, 'milestones')
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
  await takesTheSlip(official)
  await row(official, '企业录用人数').getByRole('link').first().click()
  await official.waitForURL(/figures|hires/)
  await row(official, given.enterprise).first().waitFor()
  assert.equal(await row(official, given.enterprise).count(), 2, 'the two people counted')
  await isFitForAll(official)
  await picture(official, 'records')

  await opensEachFigure(await open())
})
