import { describe, expect, it } from 'vitest'
import css from './tokens.css?raw'

/** The table of design.md, and contrast by the formula of WCAG 2.2 (1.4.3, 1.4.11). */
const [light, dark] = [/:root \{([^}]*)\}/, /\[data-mode='dark'\] \{([^}]*)\}/].map((block) =>
  Object.fromEntries(
    [...(css.match(block)?.[1] ?? '').matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ),
) as [Record<string, string>, Record<string, string>]

const DESIGNED: [string, string, string][] = [
  ['--ink', '#1d2733', '#e6ebf1'],
  ['--ink-soft', '#5a6675', '#a3b0bf'],
  ['--paper', '#f7f5f0', '#14191f'],
  ['--sheet', '#ffffff', '#1c232b'],
  ['--line', '#e3ded3', '#2e3843'],
  ['--brand', '#1f4e79', '#7fb2e5'],
  ['--seal', '#b3261e', '#ef8a80'],
  ['--ok', '#1b7a4b', '#62c794'],
  ['--watch', '#9a6700', '#e0b252'],
  ['--late', '#c0392b', '#f08a7d'],
  ['--idle', '#6b7280', '#9aa4af'],
]

const TEXT: [string, string][] = [
  ...['--ink', '--ink-soft', '--brand', '--brand-deep', '--ok', '--late', '--seal'].flatMap(
    (text): [string, string][] => [
      [text, '--paper'],
      [text, '--sheet'],
    ],
  ),
  ['--watch', '--sheet'],
  ['--idle', '--sheet'],
  ['--ok', '--ok-wash'],
  ['--watch', '--watch-wash'],
  ['--late', '--late-wash'],
  ['--idle', '--idle-wash'],
  ['--ink', '--brand-wash'],
  ['--ink-soft', '--brand-wash'],
  ['--brand-deep', '--brand-wash'],
  ['--on-brand', '--brand'],
  ['--on-brand', '--brand-deep'],
  ['--on-brand', '--late'],
  ['--on-strip', '--strip'],
]

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

describe('tokens', () => {
  it('measures black on white as 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  it.each(DESIGNED)('%s is as designed', (name, day, night) => {
    expect([light[name], dark[name]]).toEqual([day, night])
  })

  describe.each([
    ['by day', light],
    ['by night', dark],
  ])('%s', (_, tokens) => {
    it.each(TEXT)('%s can be read on %s', (text, ground) => {
      expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
    })

    it.each(['--paper', '--sheet'])('what can be filled in is bordered visibly on %s', (ground) => {
      expect(contrast(tokens['--edge']!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
    })
  })
})
