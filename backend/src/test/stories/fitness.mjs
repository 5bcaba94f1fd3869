// What makes a page unfit: barriers for people with disabilities (WCAG 2.2 AA, by axe), and more width than the window.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(join(process.env.CAIZHI_FRONTEND, 'package.json'))
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Beyond the levels, for they cost nothing: a heading that says something, one main place, no empty table head. */
const HABITS = ['empty-heading', 'empty-table-header', 'landmark-one-main', 'page-has-heading-one', 'heading-order']

/** What another dress of the same page can change: the same elements in other colours. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

/** So often is a page looked at that moves again and again. */
const LOOKS = 5

/**
 * The rules of axe that the page breaks, each with where: of all of WCAG 2.2 AA, or of those that are named. What fades
 * in or out has no contrast worth measuring, so a page that began to move while it was looked at is looked at again. A
 * page that never stands still fails.
 */
export async function barriersOf(page, only) {
  const wanted = only
    ? { runOnly: { type: 'rule', values: only } }
    : { runOnly: LEVELS, rules: Object.fromEntries(HABITS.map((rule) => [rule, { enabled: true }])) }
  for (let look = 0; look < LOOKS; look++) {
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
    const found = await page.evaluate(lookedAtStill, { ...wanted, resultTypes: ['violations'], preload: false })
    if (found) return found
  }
  throw new Error(`${page.url()} never stands still`)
}

/** In the page: what axe finds once nothing moves; nothing when something began to move meanwhile. */
async function lookedAtStill(wanted) {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
  // what turns for as long as something is waited for ends with that, not before
  const moves = () =>
    document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
  for (let waited = 0; moves(); waited++) {
    if (waited === 120) return undefined
    await frame()
  }
  let moved = false
  const starts = () => (moved = true)
  const signs = ['animationstart', 'transitionrun']
  for (const sign of signs) document.addEventListener(sign, starts, true)
  const { violations } = await globalThis.axe.run(document, wanted)
  await frame()
  for (const sign of signs) document.removeEventListener(sign, starts, true)
  if (moved || moves()) return undefined
  return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** What sticks out of the window, outermost first; nothing where the page does not scroll sideways. */
export async function overflowOf(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth + 1) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.dataset.testid ?? ''}`.trim())
  })
}

/** Faults that axe does not see: no language, no title, a picture of words in the other language. */
export async function manners(page, locale) {
  return page.evaluate((expected) => {
    const faults = []
    if (document.documentElement.lang !== expected) faults.push(`lang is ${document.documentElement.lang}`)
    if (!document.title.includes('·')) faults.push(`title is "${document.title}"`)
    const keys = document.body.innerText.match(/\b[a-z][\w-]*(\.[\w-]+){2,}\b/gi) ?? []
    const raw = keys.filter((key) => !/@|^\d|\.(example|invalid|com|cn|xlsx|csv)$/.test(key))
    if (raw.length) faults.push(`raw keys: ${raw.slice(0, 3).join(', ')}`)
    return faults
  }, locale)
}
