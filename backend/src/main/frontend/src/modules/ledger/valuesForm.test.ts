import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LedgerField } from '@/shared/apiTypes'
import { isKept, typedOf, valuesOf } from './valuesForm'

const person = { code: 'person', type: 'PERSON' } as LedgerField
const level = { code: 'level', type: 'CODE' } as LedgerField
const seen = {
  values: {
    person: { text: '欧阳测试', documentNumber: '110***********002X', masked: true },
    level: { text: 'E', masked: false },
  },
} as unknown as LedgerEntry

describe('the form of an entry', () => {
  it('holds every part of a field at the place the server calls it by', () => {
    expect(typedOf([person, level], undefined)).toEqual({
      'values/person/text': '',
      'values/person/documentKind': '',
      'values/person/documentNumber': '',
      'values/level/text': '',
    })
  })

  it('never sends back what it was shown masked', () => {
    const typed = typedOf([person, level], seen)
    expect(isKept(person, seen)).toBe(true)
    expect(valuesOf([person, level], typed, new Set(['person']))).toEqual({
      person: { keep: true },
      level: { text: 'E' },
    })
  })

  it('leaves out what is empty', () => {
    expect(
      valuesOf([person, level], { 'values/person/text': ' ', 'values/level/text': ' D ' }, new Set()),
    ).toEqual({ level: { text: 'D' } })
  })
})
