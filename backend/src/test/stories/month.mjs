// An enterprise's month on a phone, in as few taps as promised: see it, enter one, hand in, print; the unit sends it
// back with one tap more than a look, and it is mended. A nil return and the receipt of it follow.
import assert from 'node:assert/strict'
import { countClicks, inClicks, uncounted } from './clicks.mjs'
import { enter, fillHire, isFitForAll, row, submitMonth } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const phone = { width: 390, height: 844 }

await story(async (open) => {
  const reporter = await open(phone)
  await countClicks(reporter)
  await enter(reporter, given.reporter)
  await inClicks(reporter, 'enterprise.see', async () => {
    await reporter.getByTestId('due').filter({ hasText: /(周|星期).*还剩 \d+ 个工作日/ }).waitFor()
    await reporter.getByTestId('figure-hires').waitFor()
  })
  await isFitForAll(reporter)
  await picture(reporter, 'empty')

  await inClicks(reporter, 'enterprise.one', async () => {
    await reporter.getByTestId('add-hire').click()
    await uncounted(reporter, async () => {
      await fillHire(reporter, given.hire)
      await isFitForAll(reporter)
      await picture(reporter, 'form')
    })
    await reporter.getByTestId('save-hire').click()
    await row(reporter, given.hire.name).waitFor()
  })
  await isFitForAll(reporter)
  await picture(reporter, 'entered')

  await inClicks(reporter, 'enterprise.submit', () => submitMonth(reporter))
  await isFitForAll(reporter)
  await picture(reporter, 'receipt')
  await reporter.evaluate(() => (globalThis.print = () => (globalThis.printed = true)))
  await inClicks(reporter, 'enterprise.print', () => reporter.getByTestId('print').click())
  assert.ok(await reporter.evaluate(() => globalThis.printed))

  const official = await open()
  await countClicks(official)
  await enter(official, given.official)
  await inClicks(official, 'official.see', async () => {
    for (const tile of ['overdue', 'dueToday', 'waiting', 'sentBack']) await official.getByTestId(`figure-${tile}`).waitFor()
    assert.match(await official.getByTestId('figure-waiting').innerText(), /1/)
  })
  await inClicks(official, 'official.progress', () => official.getByTestId('bullet').first().waitFor())
  await isFitForAll(official)
  await picture(official, 'worklist')
  await inClicks(official, 'official.find', async () => {
    await official.getByTestId('search').click()
    await official.getByTestId('search-box').pressSequentially('csqy')
    await official.getByTestId('search-hit').filter({ hasText: given.enterprise }).waitFor()
    await isFitForAll(official)
    await picture(official, 'search')
    await official.keyboard.press('Enter')
    await official.getByRole('heading', { name: given.enterprise }).waitFor()
  })
  await official.goto(given.app)
  await inClicks(official, 'official.back', async () => {
    await official.getByRole('link', { name: given.enterprise }).click()
    await row(official, given.hire.name).getByTestId('mark').click()
    await official.getByRole('dialog').getByLabel('学历信息有误').check()
    await official.getByRole('dialog').getByTestId('confirm').click()
    await official.getByTestId('decide').click()
    await official.getByRole('dialog').getByTestId('confirm').click()
    await official.getByText('已核验 0 人，退回 1 人。').waitFor()
  })

  await reporter.goto(given.app)
  await inClicks(reporter, 'person.notice', async () => {
    await reporter.getByTestId('bell').click()
    await isFitForAll(reporter)
    await picture(reporter, 'notices')
    await reporter.getByTestId('bell-panel').getByTestId('notice').first().click()
    await reporter.getByTestId('sent-back').waitFor()
  })
  await inClicks(reporter, 'enterprise.resubmit', async () => {
    await reporter.getByTestId('sent-back').getByRole('link').click()
    await reporter.getByLabel(/^专业/).focus()
    await reporter.keyboard.press('ControlOrMeta+a')
    await reporter.keyboard.type('自动化')
    await reporter.getByTestId('save-hire').click()
    await row(reporter, '待提交').waitFor()
    await submitMonth(reporter)
  })

  await official.goto(given.app)
  await inClicks(official, 'official.verify', async () => {
    await official.getByTestId('verify-one').click()
    await official.getByRole('dialog').getByTestId('confirm').click()
    await official.getByText('已核验 1 家，未核验 0 家。').waitFor()
  })
  await inClicks(official, 'official.absent', async () => {
    await official.getByTestId('absent').click()
    await official.waitForURL(/absentees/)
  })

  await official.goto(given.app)
  await inClicks(official, 'official.invite', async () => {
    await official.getByTestId('nav-enterprises').click()
    await official.getByTestId('register').click()
    const dialog = official.getByRole('dialog')
    await dialog.getByLabel(/^企业名称/).fill(given.newcomer.enterprise)
    await dialog.getByLabel(/^统一社会信用代码/).fill(given.newcomer.creditCode)
    await dialog.getByTestId('confirm').click()
    await official.getByTestId('done').getByRole('link').click()
    await official.getByTestId('invite').click()
    await dialog.getByLabel(/^姓名/).fill('司马新报')
    await dialog.getByLabel(/^电子邮箱/).fill(given.newcomer.email)
    await dialog.getByTestId('confirm').click()
    await row(official, '司马新报').waitFor()
  })

  await official.goto(`${given.app}/t/${given.tenant}/worklist?status=SENT_BACK`)
  await official.getByTestId('saved-views').click()
  await official.getByTestId('view-name').fill('退回的')
  await official.getByTestId('save-view').click()
  await official.getByTestId('saved-views-panel').waitFor({ state: 'detached' })
  await official.goto(given.app)
  await official.getByTestId('saved-views').waitFor()
  await inClicks(official, 'official.filter', async () => {
    await official.getByTestId('saved-views').click()
    await official.getByTestId('saved-view').click()
    await official.waitForURL(/status=SENT_BACK/)
  })
  await isFitForAll(official)

  const silent = await open(phone)
  await countClicks(silent)
  await enter(silent, given.silent)
  await inClicks(silent, 'enterprise.nil', async () => {
    await silent.getByTestId('to-nil-submission').click()
    await silent.getByTestId('submit').click()
    await silent.getByTestId('receipt').waitFor()
  })
  await silent.goto(given.app)
  await inClicks(silent, 'enterprise.receipt', async () => {
    await silent.getByTestId('to-receipt').click()
    await silent.getByTestId('receipt').waitFor()
  })

  await official.goto(given.app)
  await inClicks(official, 'official.bulk', async () => {
    await official.getByText(/^可批量核验/).click()
    await official.getByTestId('verify-all').click()
    await official.getByRole('dialog').getByTestId('confirm').click()
    await official.getByTestId('done').waitFor()
  })
})
