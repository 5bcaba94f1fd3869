// Nothing typed is lost: not when the login runs out in the middle of it, not when the answer to a submission is lost
// on its way, and not by a link clicked too soon.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, fillHire, isFitForAll, row } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const SAVE = '**/returns/*/hires'
const SUBMIT = '**/submission'

await story(async (open, complaints) => {
  const page = await open()
  await countClicks(page)
  await enter(page, given.reporter)
  await page.getByTestId('add-hire').click()
  await fillHire(page, given.hire)

  // Somebody clicks elsewhere, is asked, and stays.
  await page.getByTestId('nav-history').click()
  await page.getByText('尚未保存的内容将丢失').waitFor()
  await isFitForAll(page)
  await picture(page, 'leaving')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  assert.equal(await page.getByLabel(/^姓名/).inputValue(), given.hire.name)

  // The login runs out: Keycloak has forgotten the browser, the refresh token is refused, and so is the token.
  await page.context().clearCookies()
  await page.route('**/protocol/openid-connect/token', (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }),
  )
  await page.route(SAVE, (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }), {
    times: 1,
  })
  await page.getByTestId('save-hire').click()
  await page.getByTestId('login-again').waitFor()
  await isFitForAll(page)
  await picture(page, 'login-again')
  await page.unroute('**/protocol/openid-connect/token')
  await inClicks(page, 'person.again', async () => {
    const [window] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByTestId('login-again').getByRole('button').first().click(),
    ])
    await window.locator('#username').waitFor()
    await window.locator('#username').fill(given.reporter.email)
    if (!(await window.locator('#password').isVisible())) await window.keyboard.press('Enter')
    await window.locator('#password').fill(given.reporter.password)
    await window.keyboard.press('Enter')
    await row(page, given.hire.name).waitFor()
  })
  assert.equal(await page.getByTestId('row').count(), 1, 'what was typed was saved once')

  // The submission arrives, its answer does not; the same once more gives the same receipt.
  await page.getByTestId('to-submission').click()
  const keys = []
  page.on('request', (request) => {
    if (request.url().endsWith('/submission') && request.method() === 'PUT') keys.push(request.headers()['idempotency-key'])
  })
  await page.route(
    SUBMIT,
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await page.getByTestId('submit').click()
  const problem = page.getByTestId('problem')
  await problem.waitFor()
  assert.equal(await problem.getAttribute('data-code'), 'network')
  assert.match(await problem.innerText(), /同一份提交只会计一次/)
  await isFitForAll(page)
  await picture(page, 'lost-answer')
  await problem.getByRole('button').first().click()
  await page.getByTestId('receipt').waitFor()
  assert.equal(keys.length, 2)
  assert.equal(keys[0], keys[1], 'the same submission bears the same key')
  await page.goto(`${given.app}/t/${given.tenant}/report`)
  await page.getByTestId('months').getByTestId('to-receipt').click()
  await page.getByTestId('receipt').waitFor()
  assert.equal(await page.getByText('以前的回执').count(), 0, 'there is one receipt')
  complaints.length = 0 // the browser complains of every answer that we took away
})
