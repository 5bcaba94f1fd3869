import { describe, expect, it } from 'vitest'
import { tenancy } from '@/testing/people'
import { entriesFor } from './navigation'
import { routes } from './router'

const names = (...roles: Parameters<typeof tenancy>[1][]) =>
  entriesFor(routes, tenancy('nanqiao-wuyi', ...roles)).map((entry) => entry.name)

describe('the navigation', () => {
  it.each([
    ['ENTERPRISE' as const, ['report', 'history', 'audit']],
    ['OFFICIAL' as const, ['worklist', 'audit-findings', 'enterprises', 'figures', 'audit']],
    ['LEADER' as const, ['rollup', 'progress', 'samples']],
    ['OFFICE' as const, ['rollup', 'progress', 'samples', 'units', 'members', 'months', 'audit']],
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
