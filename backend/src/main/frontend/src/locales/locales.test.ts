import { describe, expect, it } from 'vitest'
import {
  CHANNELS,
  CONTRACTS,
  DOCUMENT_KINDS,
  EDUCATIONS,
  GENDERS,
  REASONS,
} from '@/modules/hiring/dictionary'
import auditEvents from '../../../../../docs/audit-events.md?raw'
import en from './en'
import zh from './zh-CN'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  )
}

const chinese = flat(zh)
const english = flat(en)

describe('the texts', () => {
  it('are the same in both languages, down to what they mention', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()])
    const mentioned = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const [key, text] of chinese) {
      for (const form of english.get(key)!.split(' | ')) {
        expect(mentioned(form), key).toEqual(mentioned(text))
      }
    }
  })

  it('are Chinese where Chinese is spoken, and nowhere else', () => {
    const same = ['app.toEnglish', 'app.toChinese', 'rollup.progress.state']
    for (const [key, text] of english) {
      expect(same.includes(key) || !/\p{Script=Han}/u.test(text), key).toBe(true)
    }
  })

  it('speak of one thing and of several as English does', () => {
    const several =
      /\{(count|days|hires|verified)\} (more |other |working |supervision )?([a-z]+s|people|were)\b/
    // always of many, or of several things at once
    const many = [
      'cockpit.nodes.all',
      'plan.calendar.publish',
      'ui.import.speed',
      'hiring.bulk.effect.verify',
    ]
    const plural = [...english].filter(([key, text]) => several.test(text) && !many.includes(key))

    expect(plural.length).toBeGreaterThan(40)
    expect(plural.filter(([, text]) => text.split(' | ').length !== 2)).toEqual([])
    expect([...chinese].filter(([, text]) => text.includes(' | '))).toEqual([])
  })

  it('exclaim nothing', () => {
    expect([...chinese.values(), ...english.values()].filter((text) => /[!！]/.test(text))).toEqual([])
  })

  it.each([
    ['documentKind', DOCUMENT_KINDS],
    ['gender', GENDERS],
    ['education', EDUCATIONS],
    ['channel', CHANNELS],
    ['contract', CONTRACTS],
    ['reason', REASONS],
  ])('know every code of %s', (kind, codes) => {
    expect(codes.filter((code) => !chinese.has(`hiring.${kind}.${code}`))).toEqual([])
  })

  it('name every action that the audit log keeps, what it was done to and what more is told of it', () => {
    const rows = [...auditEvents.matchAll(/^\| ([a-z-]+\.[a-z-]+) \| ([a-z-]+) \| ([^|]+) \|/gm)]
    const actions = rows.map(([, action]) => `audit.actions.${action!.replace(/[.-]/g, '_')}`)
    const kinds = rows.map(([, , kind]) => `audit.kinds.${kind!.replace(/-/g, '_')}`)
    const details = rows.flatMap(([, , , told]) => told!.split(', ').filter((name) => name !== '–'))

    expect(actions.length).toBeGreaterThan(90)
    const begin = new Set(rows.map(([, action]) => action!.split('.')[0]))
    const families = [...chinese.keys()].filter((key) => key.startsWith('audit.family.'))
    expect(families.filter((key) => !begin.has(key.split('.')[2]!)).sort()).toEqual([])
    expect([...actions, ...kinds].filter((key) => !chinese.has(key))).toEqual([])
    expect(details.filter((name) => !chinese.has(`audit.detail.${name}`))).toEqual([])
  })

  it('hold every key the pages ask for', () => {
    const sources = Object.entries(
      import.meta.glob<string>('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true }),
    )
      .filter(([file]) => !file.endsWith('.test.ts'))
      .map(([, source]) => source)
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:\$?t\(|title: |label: )'([a-z]\w*(?:\.\w+)+)'/g)].map(([, key]) => key!),
    )

    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !chinese.has(key))).toEqual([])
  })
})
