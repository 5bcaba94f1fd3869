// The login page greets in Chinese and in English, on a screen and on a phone, and says what is wrong in that language.
import assert from 'node:assert/strict'
import { given, logIn, picture, story } from './story.mjs'

const words = {
  'zh-CN': { title: '登录 · 才治', email: '电子邮箱', refused: '邮箱或密码不正确。' },
  en: { title: 'Sign in · Caizhi', email: 'E-mail', refused: 'E-mail or password is not right.' },
}

await story(async (open) => {
  for (const [locale, expected] of Object.entries(words)) {
    for (const width of [1440, 390]) {
      const page = await open({ locale, width })
      await page.goto(given.login)
      assert.equal(await page.title(), expected.title)
      assert.equal(await page.locator('html').getAttribute('lang'), locale)
      await page.getByLabel(expected.email).waitFor()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      assert.equal(overflow, false, `scrolls sideways at ${width}`)
      await picture(page, `login-${locale}-${width}`)
      await logIn(page, given.email, 'not-the-password')
      await page.getByText(expected.refused).waitFor()
      await picture(page, `refused-${locale}-${width}`)
    }
  }
})
