// An official enters a talent and is told what is missing, hands the entry in, another official verifies it; the office sees
// it, a leader sees no name; the score of the unit counts it and opens to the entry in three clicks.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const [ahead] = given.units
const NAME = '欧阳故事'
const dialog = (page) => page.getByRole('dialog')
const field = (page, label) => page.getByLabel(new RegExp(`^${label}`)).first()

async function enterTalent(page) {
  await enter(page, given.official, `/t/${given.tenant}/ledger?kind=TALENT`)
  await page.getByTestId('begin').click()
  await field(page, '姓名').fill(NAME)
  await field(page, '证件类型').selectOption({ label: '护照' })
  await field(page, '证件号码').fill('ZZ9123456')
  await field(page, '人才类别').selectOption({ label: '博士' })
  await field(page, '人才层次').selectOption({ label: 'E 类 高级人才' })
  await field(page, '目录版本').fill('2021版')
  await field(page, '发布城市').fill('滁州市')
  await field(page, '引进方式').selectOption({ label: '全职' })
  await field(page, '工作单位').fill('滁州上工大人工智能产业研究院')
  await field(page, '引进日期').fill(given.day)
  await isFitForAll(page)
  await picture(page, 'form')
  await page.getByTestId('save').click()
  await page.getByTestId('submit').waitFor()
}

/** The catalogue was forgotten: the dialog says so by the field's name. */
async function isToldWhatIsMissing(page) {
  await page.getByTestId('submit').click()
  await dialog(page).getByTestId('confirm').click()
  await dialog(page)
    .getByText(/人才目录：/)
    .waitFor()
  await isFitForAll(page)
  await picture(page, 'missing')
  await page.keyboard.press('Escape')
  await page.getByTestId('edit').click()
  await field(page, '人才目录').fill('滁州市高层次人才分类目录')
  await page.getByTestId('save').click()
}

async function handIn(page) {
  await page.getByTestId('submit').click()
  await dialog(page).getByTestId('confirm').click()
  await page.getByText('待核验').first().waitFor()
}

async function verify(page) {
  await enter(page, given.another, `/t/${given.tenant}/ledger`)
  await page.getByRole('link', { name: NAME }).click()
  await page.getByTestId('verify').click()
  await dialog(page).getByTestId('confirm').click()
  await page.getByText('已核验').first().waitFor()
  await isFitForAll(page)
  await picture(page, 'verified')
}

await story(async (open, complaints) => {
  const official = await open()
  await enterTalent(official)
  await isToldWhatIsMissing(official)
  assert.match(complaints.pop(), /status of 422/) // what the refusal is, and all of it
  assert.deepEqual(complaints, [])
  await handIn(official)
  assert.equal(await official.getByTestId('verify').count(), 0, 'nobody verifies what they reported')
  await verify(await open())

  const office = await open()
  await enter(office, given.office, `/t/${given.district}/ledger`)
  await row(office, NAME).waitFor()
  const leader = await open({ width: 390, height: 844 })
  await enter(leader, given.leader, `/t/${given.district}/ledger`)
  await row(leader, `${[...NAME][0]}*`).waitFor()
  assert.ok(!(await leader.content()).includes(NAME), 'a leader reads no name')
  await isFitForAll(leader)
  await picture(leader, 'leader')

  await office.goto(`${given.app}/t/${given.district}/scores`)
  await office.getByTestId('run-inventory').click()
  await dialog(office).getByTestId('confirm').click()
  await row(office, ahead.name).waitFor()
  await countClicks(office)
  await office.reload()
  await row(office, ahead.name).waitFor()
  await inClicks(office, 'office.talent', async () => {
    await office.getByRole('link', { name: ahead.name }).click()
    await row(office, '新引进高层次人才').getByRole('link').first().click()
    await office.getByTestId('total').filter({ hasText: '1' }).waitFor()
    await isFitForAll(office)
    await picture(office, 'figure')
    await office.getByRole('link', { name: NAME }).click()
    await office.getByText('滁州上工大人工智能产业研究院').first().waitFor()
  })
  await picture(office, 'entry')

  const desk = await open()
  await countClicks(desk)
  await enter(desk, given.leader)
  await desk.getByTestId('plan-board').waitFor()
  await inClicks(desk, 'leader.ledger', async () => {
    await desk.getByTestId('plan-board').getByRole('link', { name: '新引进高层次人才' }).click()
    await isFitForAll(desk)
    await row(desk, ahead.name).getByRole('link').first().click()
    await desk.getByTestId('total').filter({ hasText: '1' }).waitFor()
    await desk.getByRole('link', { name: `${[...NAME][0]}*` }).click()
    await desk.waitForURL(/\/ledger\/entries\//)
  })
})
