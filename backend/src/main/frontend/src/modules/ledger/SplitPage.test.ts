import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import SplitPage from './SplitPage.vue'
import SplitsPage from './SplitsPage.vue'

const part = (entry: string, unit: string, share: number) => ({
  ...{ entry, unit: { code: unit, name: `${unit}镇` }, title: `${unit}的项目` },
  ...{ dated: '2026-11-03', verifiedAt: '2026-11-20T03:00:00Z', share },
})
const whole = {
  ...{ id: 'S1', kind: 'PROJECT', year: 2026, state: 'OPEN', openedAt: '2026-11-20T03:00:00Z' },
  ...{ entries: [part('E1', '甲', 1), part('E2', '乙', 0)], version: 2 },
  ...{ actions: ['decide'], decisions: [] as object[] },
}
let one: object
let changes: Request[]

beforeEach(() => {
  document.body.innerHTML = ''
  one = whole
  changes = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') {
      changes.push(request)
    }
    return request.url.includes('/splits?')
      ? json({ items: [one] })
      : request.url.includes('/splits/')
        ? json(one)
        : json({ items: [] })
  })
})

async function open(role: 'OFFICE' | 'OFFICIAL') {
  const { wrapper } = await mountAt(SplitPage, {
    path: '/t/nanqiao/ledger/splits/S1',
    pattern: '/t/:tenant/ledger/splits/:split',
    routes: [
      { path: '/t/:tenant/ledger/splits', name: 'ledger-splits', component: { template: '<p />' } },
      { path: '/t/:tenant/ledger/entries/:entry', name: 'ledger-entry', component: { template: '<p />' } },
    ],
    me: person(tenancy('nanqiao', role)),
  })
  await flushPromises()
  return wrapper
}

describe('what several entries claim', () => {
  it('is decided by shares that add up', async () => {
    const wrapper = await open('OFFICE')
    expect(wrapper.findAll('[data-testid="row"]')).toHaveLength(2)
    const shares = wrapper.findAll<HTMLInputElement>('form input')

    await shares[0]!.setValue('0.6')
    expect(wrapper.get('[data-testid="sum"]').text()).toContain('0.60')
    await shares[1]!.setValue('0.4')
    expect(wrapper.get('[data-testid="sum"]').text()).toBe('份额合计为 1.00。')
    await wrapper.get('textarea').setValue('两家共同承担')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(changes[0]!.url).toContain('/ledger/splits/S1/decision')
    expect(changes[0]!.headers.get('If-Match')).toBe('"2"')
    expect(await changes[0]!.json()).toEqual({
      shares: [
        { entry: 'E1', share: 0.6 },
        { entry: 'E2', share: 0.4 },
      ],
      reason: '两家共同承担',
    })
  })

  it('shows a unit what it is given, and no form', async () => {
    one = { ...whole, entries: [part('E2', '乙', 0.4)], actions: [], state: 'DECIDED' }
    const wrapper = await open('OFFICIAL')

    expect(wrapper.text()).toContain('0.40')
    expect(wrapper.find('form').exists()).toBe(false)
  })

  it('is found in a list by its state', async () => {
    const { wrapper } = await mountAt(SplitsPage, {
      path: '/t/nanqiao/ledger/splits',
      pattern: '/t/:tenant/ledger/splits',
      routes: [
        { path: '/t/:tenant/ledger', name: 'ledger', component: { template: '<p />' } },
        { path: '/t/:tenant/ledger/splits/:split', name: 'ledger-split', component: { template: '<p />' } },
      ],
      me: person(tenancy('nanqiao', 'OFFICE')),
    })
    await flushPromises()

    expect(wrapper.text()).toContain('甲镇 · 乙镇')
    expect(wrapper.get('a[href$="/ledger/splits/S1"]').text()).toContain('S1')
  })
})
