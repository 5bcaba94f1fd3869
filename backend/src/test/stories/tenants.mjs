// A person who serves two towns works in one at a time: a banner says in which, and the switch is explicit.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { isFitForAll } from './pages.mjs'
import { given, logIn, picture, story } from './story.mjs'

await story(async (open) => {
  const page = await open()
  await countClicks(page)
  await page.goto(`${given.app}/t/${given.first.tenant}/worklist`)
  await page.locator('#username').waitFor()
  await logIn(page, given.person.email, given.person.password, given.first.unit)
  await page.getByTestId('tenant-strip').waitFor()
  assert.match(await page.getByTestId('tenant-strip').innerText(), new RegExp(given.first.unit))
  await page.getByRole('link', { name: given.first.enterprise }).waitFor()
  assert.equal(await page.getByText(given.second.enterprise).count(), 0, 'nothing of the other town')
  await isFitForAll(page)
  await picture(page, 'first')

  await inClicks(page, 'person.tenant', async () => {
    await page.getByTestId('person-menu').click()
    await page.getByTestId(`menu-tenant:${given.second.tenant}`).click()
    await page.waitForURL(new RegExp(`/t/${given.second.tenant}/`))
    await page.getByTestId('tenant-strip').waitFor()
  })
  assert.match(await page.getByTestId('tenant-strip').innerText(), new RegExp(given.second.unit))
  await page.getByRole('link', { name: given.second.enterprise }).waitFor()
  assert.equal(await page.getByText(given.first.enterprise).count(), 0, 'nothing of the first town is left')
  await isFitForAll(page)
  await picture(page, 'second')

  await page.getByTestId('fold-nav').click()
  await page.reload()
  await page.getByTestId('fold-nav').waitFor()
  assert.equal(await page.getByTestId('fold-nav').getAttribute('aria-expanded'), 'false', 'folded is remembered')
  await isFitForAll(page)
  await picture(page, 'folded')
})
