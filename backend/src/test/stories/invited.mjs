// Somebody invited follows the link in the mail, sets a password and is at work.
import assert from 'node:assert/strict'
import { isFitForAll } from './pages.mjs'
import { given, logIn, picture, story } from './story.mjs'

await story(async (open) => {
  const page = await open()
  await page.goto(given.link)
  const first = page.locator('#password-new, #kc-info-message a').first()
  await first.waitFor()
  await isFitForAll(page)
  if (!(await page.locator('#password-new').count())) await first.click()
  await page.locator('#password-new').fill(given.person.password)
  await page.locator('#password-confirm').fill(given.person.password)
  await picture(page, 'password')
  await page.locator('#kc-passwd-update-form [type=submit]').click()
  await page.locator('#password-new').waitFor({ state: 'detached' })

  await page.goto(given.app)
  const known = page.getByTestId('person-menu')
  await known.or(page.locator('#username')).first().waitFor()
  if (!(await known.count())) await logIn(page, given.person.email, given.person.password)
  await known.waitFor()
  assert.ok((await page.getByTestId('place').innerText()).includes(given.place))
  await page.getByRole('heading', { level: 1, name: given.heading }).waitFor()
  await picture(page, 'at-work')
})
