// A block of a spreadsheet is pasted, kept, mended and entered in the return, by the keyboard; then on a phone.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const phone = { width: 390, height: 844 }
const heads = ['姓名', '证件种类', '证件号码', '性别', '学历', '是否在校', '毕业日期', '学校', '专业', '岗位', '录用日期']
heads.push('招聘渠道', '合同类型', '是否参保', '是否已告知本人')
const cells = (hire, hiredOn) => [
  ...[hire.name, '居民身份证', hire.documentNumber, '女', '大学本科毕业', '否', hire.graduatedOn],
  ...['滁州学院', '机械工程', '"工艺员\n夜班"', hiredOn, '校园招聘会', '固定期限', '是', '是'],
]

async function paste(page, text) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

const cell = (page, field, at) => page.locator(`[data-field="${field}"]`).nth(at)
const focused = (page) => page.evaluate(() => document.activeElement.dataset.field)

await story(async (open) => {
  const reporter = await open()
  await countClicks(reporter)
  await enter(reporter, given.reporter)
  const [first, second] = given.hires
  await inClicks(reporter, 'enterprise.table', async () => {
    await reporter.getByTestId('to-entry').click()
    await reporter.waitForFunction(() => document.activeElement?.dataset.field === 'name')
    await isFitForAll(reporter)

    const rows = [heads, cells(first, first.hiredOn.replaceAll('-', '/')), cells(second, '月初')]
    await paste(reporter, rows.map((one) => one.join('\t')).join('\r\n'))
    await reporter.getByText('已粘贴 2 行').waitFor()
    await reporter.getByTestId('field-error').first().waitFor()
    await reporter.getByText(/^已保存/).waitFor()
    await isFitForAll(reporter)
    await picture(reporter, 'pasted')

    await reporter.reload()
    await reporter.getByTestId('restored').waitFor()
    assert.equal(await cell(reporter, 'name', 1).inputValue(), second.name)
    assert.equal(await cell(reporter, 'position', 1).inputValue(), '工艺员 夜班')
    await reporter.keyboard.press('Control+Enter')
    await reporter.waitForFunction(() => document.activeElement?.dataset.field === 'hiredOn')
    await reporter.keyboard.type(second.hiredOn.replaceAll('-', ''))
    await reporter.keyboard.press('Enter')
    assert.equal(await focused(reporter), 'leftOn')
    await reporter.keyboard.press('Shift+Enter')
    await reporter.getByTestId('reading').waitFor()
    await reporter.keyboard.press('Control+Enter')
    await reporter.getByTestId('done').waitFor()
    await isFitForAll(reporter)
    await picture(reporter, 'entered')
  })
  await reporter.getByTestId('done').getByRole('link').click()
  for (const hire of given.hires) {
    const text = await row(reporter, hire.name).innerText()
    assert.ok(!text.includes(hire.documentNumber), 'the number is masked')
  }

  const small = await open(phone)
  await enter(small, given.reporter)
  await small.getByTestId('to-entry').click()
  await small.getByTestId('add-card').click()
  await small.waitForFunction(() => document.activeElement?.dataset.field === 'name')
  await small.keyboard.type('欧阳手机')
  await small.keyboard.press('Enter')
  await small.keyboard.press('Enter')
  await small.keyboard.type('12345')
  await small.getByTestId('field-error').first().waitFor()
  await isFitForAll(small)
  await picture(small, 'phone-form')
  await small.getByTestId('close-card').click()
  await small.getByTestId('grid-card').getByText('欧阳手机').first().waitFor()
  await small.getByText(/^已保存/).waitFor()
  await isFitForAll(small)
  await picture(small, 'phone')
})
