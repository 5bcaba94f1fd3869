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
      [
        'worklist',
        'audit-findings',
        'scores',
        'indicator-values',
        'bulletins',
        'supervision',
        'own-action-items',
        'enterprises',
        'burden',
        'corrections',
        'figures',
        'ledger',
        'own-retention',
        'handovers',
        'plans',
        'audit',
      ],
    ],
    [
      'LEADER' as const,
      [
        'cockpit',
        'rollup',
        'scores',
        'indicator-values',
        'bulletins',
        'supervision',
        'meetings',
        'progress',
        'burden',
        'retention',
        'samples',
        'corrections',
        'ledger',
        'plans',
        'college-students',
      ],
    ],
    [
      'OFFICE' as const,
      [
        'office',
        'cockpit',
        'rollup',
        'scores',
        'indicator-values',
        'bulletins',
        'supervision',
        'meetings',
        'progress',
        'burden',
        'retention',
        'duplicates',
        'samples',
        'corrections',
        'months',
        'ledger',
        'handovers',
        'plans',
        'college-students',
        'units',
        'members',
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
