// What every story needs: a browser of this machine, pages in either language, and pictures of what went wrong.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// playwright-core comes with the web application's own development packages.
const require = createRequire(join(process.env.CAIZHI_FRONTEND, 'package.json'))
const { chromium } = require('playwright-core')

/** What the Java side of the story has prepared. */
export const given = JSON.parse(process.env.CAIZHI_GIVEN)

/**
 * Tells a story. `open({ locale, width, height })` gives a page of its own visitor; whatever the pages put on the
 * console as an error, or throw, fails the story.
 */
export async function story(tell) {
  const browser = await chromium.launch({
    executablePath: process.env.CAIZHI_CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const pages = []
  const complaints = []
  const open = async ({ locale = 'zh-CN', width = 1440, height = 900 } = {}) => {
    const context = await browser.newContext({ locale, viewport: { width, height }, timezoneId: 'Asia/Shanghai' })
    context.setDefaultTimeout(45_000)
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
    })
    pages.push(page)
    return page
  }
  mkdirSync(process.env.CAIZHI_PICTURES, { recursive: true })
  try {
    await tell(open, complaints)
    if (complaints.length > 0) throw new Error(`The pages complain:\n${complaints.join('\n')}`)
  } catch (error) {
    for (const [index, page] of pages.entries()) {
      console.error(`page ${index + 1}: ${page.url()}`)
      await picture(page, `failed-${index + 1}`).catch(() => {})
    }
    throw error
  } finally {
    await browser.close()
  }
}

/** A picture of the page for people to look at. */
export async function picture(page, name) {
  await page.screenshot({ path: join(process.env.CAIZHI_PICTURES, `${name}.png`), fullPage: true })
}

/** Logs in on Keycloak's pages: first who, in which of several units, then the password. */
export async function logIn(page, email, password, unit) {
  await page.locator('#username').fill(email)
  if (!(await page.locator('#password').isVisible())) {
    await page.locator('#kc-login').click()
  }
  if (unit) {
    await page.getByText(unit, { exact: true }).click()
  }
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
}
