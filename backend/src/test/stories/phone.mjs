// On a phone an enterprise reports that it hired nobody, and its official verifies that with two taps; then in English.
import assert from 'node:assert/strict'
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

  const english = await open({ ...phone, locale: 'en' })
  await enter(english, given.leader)
  await english.getByTestId('person-menu').click()
  await english.getByText('English', { exact: true }).or(english.getByText('中文', { exact: true })).first().waitFor()
  if (await english.getByText('English', { exact: true }).count()) {
    await english.getByText('English', { exact: true }).click()
  } else {
    await english.keyboard.press('Escape')
  }
  await english.getByTestId('headline-hires').waitFor()
  await english.waitForFunction(() => document.documentElement.lang === 'en')
  assert.ok(!/[\u4e00-\u9fff]/.test(await english.getByTestId('nav-rollup').innerText()))
  await isFitForAll(english)
  await picture(english, 'english')
})
