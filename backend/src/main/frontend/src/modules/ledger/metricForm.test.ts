import { describe, expect, it } from 'vitest'
import type { LedgerField, LedgerMetric } from '@/shared/apiTypes'
import { metricOf, typedMetric } from './metricForm'

const level = { code: 'level', name: '级别', type: 'CODE' } as LedgerField
const form = { code: 'form', name: '形式', type: 'CODE' } as LedgerField
const amount = { code: 'amount', name: '金额', type: 'MONEY' } as LedgerField

const funds: LedgerMetric = {
  code: 'AMOUNT',
  name: '省级以上项目资金',
  measure: 'SUM',
  field: 'amount',
  conditions: [{ field: 'level', codes: ['NATIONAL', 'PROVINCIAL'] }],
}

describe('a metric while it is typed', () => {
  it('comes back as it was, without conditions on what nobody named', () => {
    expect(metricOf(typedMetric(funds, [level, amount, form]))).toEqual({ ...funds, english: undefined })
  })

  it('counts entries where it sums no field', () => {
    const typed = { ...typedMetric(funds, [level]), measure: 'COUNT', only: { level: [] } }
    expect(metricOf(typed)).toMatchObject({ measure: 'COUNT', field: undefined, conditions: undefined })
  })
})
