// What people do on our pages, in the words of the pages.
import assert from 'node:assert/strict'
import { barriersOf, overflowOf } from './fitness.mjs'
import { given, logIn } from './story.mjs'

/** Opens the application, or a page of it, and logs in on the way. */
export async function enter(page, person, path = '/') {
  await page.goto(given.app + path)
  await page.locator('#username').waitFor()
  await logIn(page, person.email, person.password)
  await page.getByTestId('person-menu').waitFor()
}

/**
 * Tries a page that this person may not see and lands on the one that says so. For a tenant of others Keycloak asks
 * for the password once more, and then leaves the tenant out of the token.
 */
export async function isTurnedAway(page, person, path) {
  await page.goto(given.app + path)
  const away = page.getByTestId('page-404')
  await away.or(page.locator('#password')).first().waitFor()
  if (!(await away.count())) {
    await page.locator('#password').fill(person.password)
    await page.locator('#kc-login').click()
  }
  await away.waitFor()
}

/** The field of that label; optional ones carry a remark after it. */
function field(page, label) {
  return page.getByLabel(new RegExp(`^${label}`)).first()
}

async function radio(page, group, choice) {
  await page.getByRole('group', { name: group }).getByLabel(choice, { exact: true }).check()
}

/** Fills the form of a new hire; everybody is a graduate found at a campus fair. */
export async function fillHire(page, hire) {
  await field(page, '姓名').fill(hire.name)
  await field(page, '证件种类').selectOption({ label: '居民身份证' })
  await field(page, '证件号码').fill(hire.documentNumber)
  await radio(page, '性别', '女')
  await field(page, '学历').selectOption({ label: '大学本科毕业' })
  await radio(page, '是否在校', '不在校')
  await field(page, '毕业日期').fill(hire.graduatedOn)
  await field(page, '学校').fill('滁州学院')
  await field(page, '专业').fill('机械工程')
  await field(page, '岗位').fill('工艺员')
  await field(page, '录用日期').fill(hire.hiredOn)
  await field(page, '招聘渠道').selectOption({ label: '校园招聘会' })
  await field(page, '合同类型').selectOption({ label: '固定期限' })
  await radio(page, '是否参保', '已参保')
  await page.getByLabel(/已告知本人/).check()
}

/** The row of the table that belongs to somebody or something. */
export function row(page, text) {
  return page.getByTestId('row').filter({ hasText: text })
}

/** Submits the month from the reporter's page; gives the number of the receipt. */
export async function submitMonth(page) {
  await page.getByTestId('to-submission').click()
  await page.getByTestId('submit').click()
  return (await page.getByTestId('receipt-number').innerText()).trim()
}

/** A figure as a number, whatever separates its thousands. */
export async function figure(locator) {
  return Number((await locator.innerText()).replace(/[^0-9]/g, ''))
}

/** Fails when the page hinders people with disabilities, or is wider than the window. */
export async function isFitForAll(page) {
  assert.deepEqual(await barriersOf(page), [], `barriers on ${page.url()}`)
  assert.deepEqual(await overflowOf(page), [], `${page.url()} scrolls sideways`)
}
