import { describe, expect, it } from 'vitest'
import type { LedgerField } from '@/shared/apiTypes'
import { contentOf, fieldOf, startOf, taken, typedField } from './kindForm'

const level: LedgerField = {
  code: 'level',
  name: '人才层次',
  english: 'Level',
  type: 'CODE',
  privacy: 'PUBLIC',
  required: true,
  codes: [
    { code: 'A', name: '顶尖人才', english: 'Top' },
    { code: 'B', name: '领军人才' },
  ],
}

describe('a field while it is typed', () => {
  it('comes back as it was', () => {
    expect(fieldOf(typedField(level))).toEqual(level)
  })

  it('keeps of its rules those that its type knows', () => {
    const typed = { ...typedField(level), type: 'DATE', warnDays: '60', min: '3' }
    expect(fieldOf(typed)).toMatchObject({ warnDays: 60, codes: undefined, min: undefined })
  })
})

describe('a kind while it is typed', () => {
  it('is sent whole, with what is empty left out', () => {
    const start = { ...startOf(undefined), 'content/name': '大赛', fields: [level] }
    expect(contentOf(start)).toMatchObject({
      name: '大赛',
      english: undefined,
      fields: [level],
      retired: false,
    })
  })
})

describe('what a release brings of a kind', () => {
  it('is put into what is typed, and leaves the rest alone', () => {
    const own: LedgerField = { ...level, code: 'own', name: '自己的' }
    const gone: LedgerField = { ...level, code: 'gone' }
    const added: LedgerField = { ...level, code: 'added' }
    const metric = { code: 'ALL', name: '合计', measure: 'COUNT' } as const

    expect(
      taken({ fields: [level, gone, own], metrics: [] }, [
        { change: 'CHANGED', field: { ...level, name: '层次' } },
        { change: 'REMOVED', field: gone },
        { change: 'ADDED', field: added },
        { change: 'ADDED', metric },
      ]),
    ).toEqual({ fields: [{ ...level, name: '层次' }, own, added], metrics: [metric] })
  })
})
