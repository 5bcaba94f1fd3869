import { describe, expect, it } from 'vitest'
import { tenancy } from '@/testing/people'
import { entriesFor } from './navigation'
import { routes } from './router'

const names = (...roles: Parameters<typeof tenancy>[1][]) =>
  entriesFor(routes, tenancy('nanqiao-wuyi', ...roles)).map((entry) => entry.name)

describe('the navigation', () => {
  it.each([
    ['ENTERPRISE' as const, ['report', 'history', 'audit']],
    [
      'OFFICIAL' as const,
      ['worklist', 'audit-findings', 'enterprises', 'figures', 'own-retention', 'corrections', 'audit'],
    ],
    ['LEADER' as const, ['rollup', 'progress', 'samples', 'retention', 'corrections', 'college-students']],
    [
      'OFFICE' as const,
      [
        'rollup',
        'progress',
        'duplicates',
        'samples',
        'retention',
        'units',
        'members',
        'corrections',
        'months',
        'college-students',
        'reconciliations',
        'audit',
      ],
    ],
  ])('of %s is only what this person may do', (role, expected) => {
    expect(names(role)).toEqual(expected)
  })

  it('leads into the own tenant', () => {
    expect(entriesFor(routes, tenancy('nanqiao-wuyi', 'ENTERPRISE'))[0]?.to).toBe('/t/nanqiao-wuyi/report')
  })

  it('is empty without a role', () => {
    expect(names()).toEqual([])
  })
})
