import { describe, expect, it } from 'vitest'
import type { ScoreItem } from '@/shared/apiTypes'
import { type Reader, sourceLink } from './useSourceLink'

const place = { year: 2026, unit: 'wuyi' }

function link(source: Partial<NonNullable<ScoreItem['source']>>, reader: Reader = 'own') {
  return sourceLink('nanqiao-wuyi', place, source as NonNullable<ScoreItem['source']>, reader)
}

describe('what a value opens to', () => {
  it('is the very hires it counts: their levels, channels and marks, up to the month', () => {
    expect(
      link({
        kind: 'HIRES',
        hires: 'COLLEGE_INSURED',
        educations: ['14', '21'],
        channels: ['CAMPUS_FAIR', 'LIVESTREAM'],
        last: '2026-09',
      }),
    ).toEqual({
      name: 'figure-hires',
      params: { tenant: 'nanqiao-wuyi' },
      query: {
        year: '2026',
        until: '2026-09',
        education: '14,21',
        channel: 'CAMPUS_FAIR,LIVESTREAM',
        college: 'true',
        insured: 'true',
      },
    })
  })

  it('is not narrowed by what the metric does not narrow', () => {
    expect(link({ kind: 'HIRES', hires: 'COUNTED', educations: [], last: '2026-09' })).toMatchObject({
      query: { education: undefined, channel: undefined },
    })
  })

  it('is the very entries of a ledger that it counts, of the unit of the score', () => {
    const source = {
      kind: 'LEDGER',
      ledgerKind: 'TALENT',
      ledgerMetric: 'ALL',
      first: '2026-01',
      last: '2026-09',
    } as const
    expect(link(source)).toEqual({
      name: 'ledger-figure',
      params: { tenant: 'nanqiao-wuyi', kind: 'TALENT', metric: 'ALL' },
      query: { first: '2026-01', last: '2026-09', unit: undefined },
    })
    expect(link(source, 'leader')).toMatchObject({ query: { unit: 'wuyi' } })
  })

  it('is the findings of audits for what those found, and figures alone for who sees no person', () => {
    expect(link({ kind: 'HIRES', hires: 'FOUND_WRONG' })).toMatchObject({ name: 'audit-findings' })
    expect(link({ kind: 'HIRES', hires: 'FOUND_WRONG' }, 'office')).toMatchObject({ name: 'samples' })
    expect(link({ kind: 'HIRES', hires: 'FOUND_WRONG' }, 'leader')).toBeUndefined()
    expect(link({ kind: 'HIRES', hires: 'COUNTED' }, 'leader')).toMatchObject({ name: 'rollup-unit' })
  })
})
