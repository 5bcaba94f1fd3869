// An official verifies two returns at one go, sends a row of a third back, sees what the enterprise changed of it, and
// verifies; the enterprise changes a verified row, takes that back by one click, changes it again, and the official sees
// what is different from what was verified.
import assert from 'node:assert/strict'
import { enter, isFitForAll, row, submitMonth } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const [, sentBack, third] = given.hires
const dialog = (page) => page.getByRole('dialog')

async function openReturn(page) {
  await page.goto(given.app)
  await page.getByRole('link', { name: given.enterprise }).first().click()
  await row(page, sentBack).waitFor()
}

async function decide(page, said) {
  await page.getByTestId('decide').click()
  await dialog(page).getByTestId('confirm').click()
  await page.getByText(said).waitFor()
}

async function mend(page, who, field, value) {
  await row(page, who).getByRole('link', { name: /修改/ }).click()
  await page.getByLabel(new RegExp(`^${field}`)).fill(value)
  await page.getByTestId('save-hire').click()
  await row(page, who).waitFor()
}

/** The differences that the versions of a row begin with. */
async function differences(page, who) {
  await row(page, who).getByTestId('versions').click()
  await page.getByTestId('difference').first().waitFor()
  const told = await page.getByTestId('difference').allInnerTexts()
  await isFitForAll(page)
  return told
}

async function closeDialog(page) {
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'hidden' })
}

await story(async (open) => {
  const official = await open()
  await enter(official, given.official)
  for (const name of given.whole) {
    await row(official, name).getByTestId('choose').check()
  }
  await isFitForAll(official)
  await picture(official, 'chosen')
  await official.getByTestId('verify-all').click()
  await dialog(official).getByText('2').first().waitFor()
  await dialog(official).getByTestId('confirm').click()
  await official.getByTestId('done').waitFor()
  for (const name of given.whole) {
    await row(official, name).waitFor({ state: 'detached' })
  }

  await official.getByRole('link', { name: given.enterprise }).first().click()
  await row(official, sentBack).getByTestId('mark').click()
  await dialog(official).getByLabel('学历信息有误').check()
  await dialog(official).getByLabel(/^说明/).fill('专业与学信网不符')
  await dialog(official).getByTestId('confirm').click()
  await decide(official, '已核验 2 人，退回 1 人。')

  const reporter = await open()
  await enter(reporter, given.reporter)
  const back = reporter.getByTestId('sent-back')
  assert.ok((await back.innerText()).includes('专业与学信网不符'), 'the reason is told')
  await back.getByRole('link').first().click()
  await reporter.getByLabel(/^专业/).fill('自动化')
  await reporter.getByTestId('save-hire').click()
  await row(reporter, sentBack).waitFor()
  await submitMonth(reporter)

  await openReturn(official)
  const told = await differences(official, sentBack)
  assert.ok(
    told.some((one) => one.includes('机械工程') && one.includes('自动化')),
    `before and after stand side by side: ${told}`,
  )
  await picture(official, 'resubmitted')
  await closeDialog(official)
  await decide(official, '已核验 1 人，退回 0 人。')

  await reporter.goto(given.app)
  await reporter.getByTestId('amend').click()
  await dialog(reporter).getByTestId('confirm').click()
  await reporter.getByTestId('amending').waitFor()
  await mend(reporter, third, '岗位', '质检员')
  await row(reporter, third).getByText('核验后有改动').waitFor()
  await row(reporter, third).getByTestId('restore').click()
  await row(reporter, third).getByText('核验后有改动').waitFor({ state: 'detached' })
  await mend(reporter, third, '岗位', '车间主任')
  await isFitForAll(reporter)
  await picture(reporter, 'amended')
  await submitMonth(reporter)

  await openReturn(official)
  await row(official, third).getByText('核验后有改动').waitFor()
  const since = await differences(official, third)
  assert.ok(since[0].includes('工艺员') && since[0].includes('车间主任'), `since verified: ${since}`)
  assert.ok(!since[0].includes('质检员'), 'what was taken back is no difference')
  await picture(official, 'changed')
  await closeDialog(official)
  await decide(official, '已核验 1 人，退回 0 人。')
  await row(official, third).getByText('核验后有改动').waitFor({ state: 'detached' })

  await row(official, third).getByTestId('check-degree').click()
  await dialog(official).getByLabel('学信网').check()
  await dialog(official).getByLabel(/^核查日期/).fill(given.today)
  await dialog(official).getByTestId('confirm').click()
  await row(official, third).getByText('学历已核查').waitFor()
  await row(official, third).getByTestId('versions').click()
  await official.getByTestId('degree-check').getByText('依据：学信网').waitFor()
  await isFitForAll(official)
  await picture(official, 'degree')
})
