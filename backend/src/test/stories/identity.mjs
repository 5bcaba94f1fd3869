// Every page of the login and of the account that a person can come to, in Chinese and English, by day and by night, on
// a desk and on a phone: in the product's words and look, open to all, and none names the software behind it.
import assert from 'node:assert/strict'
import { barriersOf, COLOURS, overflowOf } from './fitness.mjs'
import { given, logIn, picture, story } from './story.mjs'

/** What may stand in Latin letters on a Chinese page: addresses, names of applications and devices, a key, the other language. */
const LATIN = /[\w.+-]+@[\w.-]+|FreeOTP|English|Cookie|(?:[A-Z2-7]{4} ?){4,}|IP|\w+ \/ \w+\/[\d.]+/g
/** The words a person must find at the door. */
const WORDS = {
  'zh-CN': { title: '登录 · 才治', email: '电子邮箱', refused: '邮箱或密码不正确。' },
  en: { title: 'Sign in · Caizhi', email: 'E-mail', refused: 'E-mail or password is not right.' },
}
const ACCOUNT = [
  ['account', ''],
  ['signing-in', 'account-security/signing-in'],
  ['devices', 'account-security/device-activity'],
]
const ACCOUNT_WORDS = {
  'zh-CN': { account: '账号信息', 'signing-in': '登录方式', devices: '登录的设备' },
  en: { account: 'Your account', 'signing-in': 'Signing in', devices: 'Devices' },
}
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const reading = (words) => ({ name: 'caizhi-reading', value: words, url: new URL(given.keycloak).origin })

await story(async (open, complaints) => {
  const faults = []

  /** Looks at the page as it stands, in every dress. */
  async function look(page, locale, name, title = '#kc-page-title') {
    await page.locator(title).first().waitFor()
    const at = (what) => faults.push(`${name} ${locale}: ${what}`)
    const seen = await page.evaluate((head) => ({
      title: document.title,
      heading: document.querySelector(head).innerText.trim(),
      lang: document.documentElement.lang,
      text: document.body.innerText,
      said: [...document.querySelectorAll('[aria-label], [alt], [placeholder], [title]')].flatMap((element) =>
        ['aria-label', 'alt', 'placeholder', 'title'].map((attribute) => element.getAttribute(attribute) ?? ''),
      ),
    }), title)
    const words = [seen.title, seen.heading, seen.text, ...seen.said].join('\n')
    if (!seen.heading) at('no heading')
    if (seen.lang !== locale) at(`lang is ${seen.lang}`)
    if (/keycloak/i.test(words)) at('names Keycloak')
    const latin = locale === 'zh-CN' ? words.replace(LATIN, '').match(/[A-Za-z]{2,}[^\n]*/g) : null
    if (latin) at(`not Chinese: ${latin.join(' / ')}`)
    const chinese = locale === 'en' ? words.replace(/中文( [（(]简体[）)])?|才治|[（(]测试[）)]|[一-鿿]+镇|[一-鿿]+园/g, '').match(/[一-鿿]+/g) : null
    if (chinese) at(`not English: ${chinese.join(' / ')}`)
    for (const [size, mode] of [['desk', 'light'], ['phone', 'dark'], ['phone', 'light']]) {
      await page.evaluate((dark) => {
        document.documentElement.classList.toggle('caizhi-dark', dark)
        document.documentElement.classList.toggle('pf-v5-theme-dark', dark)
      }, mode === 'dark')
      await page.setViewportSize(sizes[size])
      // the console folds its bar a moment after the window has become narrow
      await page
        .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, { timeout: 20_000 })
        .catch(() => {})
      for (const wide of await overflowOf(page)) at(`${mode} ${size} sticks out: ${wide}`)
      const only = mode === 'dark' ? COLOURS : undefined
      for (const barrier of await barriersOf(page, only)) at(`${mode} ${size} ${barrier}`)
    }
    await picture(page, `${name}-${locale}`)
    await page.setViewportSize(sizes.desk)
  }

  async function passesTheDoor(locale) {
    const visitor = await open({ locale })
    await visitor.goto(given.login)
    assert.equal(await visitor.title(), WORDS[locale].title)
    await visitor.getByLabel(WORDS[locale].email).waitFor()
    await look(visitor, locale, 'login')
    await visitor.locator('#username').fill(given.emails[locale])
    await visitor.locator('#kc-login').click()
    await visitor.locator('#password').waitFor()
    await look(visitor, locale, 'password')
    await visitor.locator('#password').fill('not-the-password')
    await visitor.locator('#kc-login').click()
    await visitor.getByText(WORDS[locale].refused).waitFor()
    await look(visitor, locale, 'refused')
    await visitor.locator('a[href*="reset-credentials"]').click()
    await look(visitor, locale, 'reset')
    await visitor.locator('#kc-reset-password-form [type=submit]').click()
    await visitor.locator('.kc-feedback-text').first().waitFor()
    await look(visitor, locale, 'reset-sent')

    const chooser = await open({ locale })
    await chooser.goto(given.login)
    await chooser.locator('#username').fill(given.several)
    await chooser.locator('#kc-login').click()
    await chooser.locator('#kc-user-organizations').waitFor()
    await look(chooser, locale, 'organization')
  }

  async function doesWhatIsAsked(locale) {
    for (const [action, form, name] of [
      ['UPDATE_PASSWORD', '#kc-passwd-update-form', 'password-update'],
      ['CONFIGURE_TOTP', '#kc-totp-settings-form', 'codes'],
    ]) {
      const newcomer = await open({ locale })
      await newcomer.goto(`${given.login}&kc_action=${action}`)
      await logIn(newcomer, given.emails[locale], given.password)
      await newcomer.locator(form).waitFor()
      await look(newcomer, locale, name)
      if (name === 'password-update') {
        await newcomer.locator('#password-new').fill('short')
        await newcomer.locator('#password-confirm').fill('short')
        await newcomer.locator(`${form} [type=submit]`).first().click()
        await newcomer.locator('.pf-m-error, .pf-m-danger').first().waitFor()
        await look(newcomer, locale, 'password-refused')
      } else {
        await newcomer.locator('#totp').fill('000000')
        await newcomer.locator('#saveTOTPBtn').click()
        await newcomer.locator('#input-error-totp').waitFor()
        await look(newcomer, locale, 'codes-refused')
        await newcomer.locator('#mode-manual').click()
        await newcomer.locator('#kc-totp-secret-key').waitFor()
        await look(newcomer, locale, 'codes-by-hand')
      }
    }
  }

  async function losesTheWay(locale) {
    const lost = await open({ locale })
    await lost.goto(given.login)
    const old = await lost.locator('#kc-form-login').getAttribute('action')
    await lost.goto(given.wrongWayBack)
    await look(lost, locale, 'error')
    await lost.goto(given.spentLink)
    await look(lost, locale, 'spent-link')
    await lost.goto(given.login)
    await lost.goto(old.replace(/execution=[^&]*/, 'execution=1b0ce0a5-7d9d-4f0a-9f36-000000000000'))
    await look(lost, locale, 'expired')
    await lost.goto(given.logout)
    await look(lost, locale, 'logout')
  }

  /** The pages of one's own account: who one is, how one signs in, where one is signed in. */
  async function looksAfterTheAccount(locale) {
    const owner = await open({ locale })
    await owner.goto(given.account)
    await logIn(owner, given.emails[locale], given.password)
    for (const [name, address] of ACCOUNT) {
      if (address) await owner.locator(`nav a[href*="${address}"]`).click()
      await owner.locator(`h1:text-is("${ACCOUNT_WORDS[locale][name]}")`).waitFor()
      await owner.waitForFunction(() => !document.querySelector('[role=progressbar]'))
      await look(owner, locale, name, 'h1')
    }
  }

  const languages = ['zh-CN', 'en']
  await Promise.all(languages.map(passesTheDoor))
  await Promise.all(languages.map(doesWhatIsAsked))
  await Promise.all(languages.map(looksAfterTheAccount))
  const honest = complaints.length
  await Promise.all(languages.map(losesTheWay))
  complaints.length = honest // answers of 400 are what these pages are for

  // The switches under the page, and what is chosen is worn by the next page and by the application.
  const reader = await open()
  await reader.goto(given.login)
  const text = () => reader.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  assert.equal(await text(), 15)
  await reader.getByRole('button', { name: '大字' }).click()
  await reader.getByRole('button', { name: '深色' }).click()
  assert.equal(await text(), 18)
  await reader.reload()
  assert.equal(await text(), 18)
  assert.deepEqual(await barriersOf(reader), [])
  await picture(reader, 'large-dark')
  const kept = (await reader.context().cookies()).find(({ name }) => name === 'caizhi-reading')
  assert.equal(kept.value, 'large.dark.new')
  await reader.context().addCookies([reading('usual.light')])
  await reader.reload()
  assert.equal(await text(), 15)

  assert.deepEqual(faults, [])
})
