import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import ValuesPage from './ValuesPage.vue'

enableAutoUnmount(afterEach)

const value = (actual: number) => ({ actual, state: 'KNOWN', corrections: 0, missing: [] })
const records = { first: '2026-01', last: '2026-11' }
const units = [
  { unit: { code: 'wuyi', name: '乌衣镇' }, value: value(4) },
  { unit: { code: 'daliu', name: '大柳镇' }, value: value(3) },
]
const ledger = {
  ...records,
  code: 'T',
  name: '人才',
  kind: 'LEDGER',
  ledgerKind: 'TALENT',
  ledgerMetric: 'ALL',
}
const hires = {
  ...records,
  code: 'H',
  name: '录用',
  kind: 'HIRES',
  hires: 'COUNTED',
  educations: [],
  channels: [],
}
const ratio = { ...records, code: 'R', name: '占比', kind: 'RATIO', parts: [ledger, hires] }
const month = {
  month: '2026-11',
  plan: { id: 'P', year: 2026, revision: 1 },
  indicators: [
    { code: 'B01', name: '引进人才', unitOfMeasure: '人', source: ledger, district: value(7), units },
    { code: 'B02', name: '人才占比', unitOfMeasure: '%', source: ratio, district: value(7), units },
  ],
}

beforeEach(() => {
  vi.stubGlobal('fetch', async (request: Request) =>
    json(
      new URL(request.url).pathname.endsWith('/plans')
        ? { items: [{ year: 2026, revision: 1, firstMonth: '2026-01', lastMonth: '2026-12' }] }
        : month,
    ),
  )
})

async function links(role: Role, query: string, key: string) {
  const empty = { template: '<p />' }
  const { wrapper } = await mountAt(ValuesPage, {
    path: `/t/nanqiao/indicators?month=2026-11${query}`,
    pattern: '/t/:tenant/open',
    routes: [
      { path: '/t/:tenant/indicators', name: 'indicator-values', component: empty },
      { path: '/t/:tenant/ledger/figures/:kind/:metric', name: 'ledger-figure', component: empty },
      { path: '/t/:tenant/rollup/units/:unit', name: 'rollup-unit', component: empty },
      { path: '/t/:tenant/figures/hires', name: 'figure-hires', component: empty },
      { path: '/t/:tenant/reported-values', name: 'reported-values', component: empty },
    ],
    me: person({ ...tenancy('nanqiao', role), name: role === 'OFFICIAL' ? '乌衣镇' : '南谯区' }),
  })
  await flushPromises()
  await flushPromises()
  return wrapper.findAll(`[data-key="${key}"] a`).map((link) => link.attributes('href'))
}

describe('the values of indicators', () => {
  it('open to the units of an indicator', async () => {
    expect(await links('LEADER', '', 'B01')).toEqual(['/t/nanqiao/indicators?month=2026-11&indicator=B01'])
  })

  it('of a unit open to the entries that they count', async () => {
    expect(await links('LEADER', '&indicator=B01', 'daliu')).toEqual([
      '/t/nanqiao/ledger/figures/TALENT/ALL?first=2026-01&last=2026-11&unit=daliu',
    ])
  })

  it('that are a quotient open to both of its parts', async () => {
    expect(await links('LEADER', '&indicator=B02', 'wuyi')).toEqual([
      '/t/nanqiao/ledger/figures/TALENT/ALL?first=2026-01&last=2026-11&unit=wuyi',
      '/t/nanqiao/rollup/units/wuyi?year=2026',
    ])
  })

  it('of another unit open to nothing for an official', async () => {
    expect(await links('OFFICIAL', '&indicator=B01', 'wuyi')).toEqual([
      '/t/nanqiao/ledger/figures/TALENT/ALL?first=2026-01&last=2026-11',
    ])
    expect(await links('OFFICIAL', '&indicator=B01', 'daliu')).toEqual([])
  })
})
