// On a phone an enterprise reports that it hired nobody, and its official verifies that with two taps; then in English.
import assert from 'node:assert/strict'
import { countClicks, inClicks } from './clicks.mjs'
import { enter, isFitForAll } from './pages.mjs'
import { given, picture, story } from './story.mjs'

const phone = { width: 390, height: 844 }

await story(async (open) => {
  const reporter = await open(phone)
  await enter(reporter, given.reporter)
  await isFitForAll(reporter)
  await picture(reporter, 'enterprise')
  await reporter.getByTestId('to-nil-submission').click()
  await reporter.getByTestId('submit').click()
  await reporter.getByTestId('receipt').waitFor()
  await isFitForAll(reporter)

  const official = await open(phone)
  await enter(official, given.official)
  await isFitForAll(official)
  await picture(official, 'official')
  await official.getByRole('link', { name: given.enterprise }).click()
  await official.getByTestId('decide').click()
  await official.getByRole('dialog').getByTestId('confirm').click()
  await official.getByText('已核验').first().waitFor()
  await isFitForAll(official)

  const english = await open(phone)
  await countClicks(english)
  await enter(english, given.leader)
  await english.getByTestId('headline-hires').waitFor()
  await inClicks(english, 'person.language', async () => {
    await english.getByTestId('person-menu').click()
    await english.getByTestId('menu-language').click()
    await english.waitForFunction(() => document.documentElement.lang === 'en')
  })
  await english.getByTestId('headline-hires').waitFor()
  assert.ok(!/[\u4e00-\u9fff]/.test(await english.getByTestId('nav-rollup').innerText()))
  await isFitForAll(english)
  await picture(english, 'english')
})
