import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import DuplicatePage from './DuplicatePage.vue'

const hire = (id: string, unit: string, share: number) => ({
  ...{ hire: id, unit: { code: unit, name: `${unit}镇`, category: 'TOWN' }, enterprise: `${unit}企业` },
  ...{ hiredOn: '2026-11-03', verifiedAt: '2026-11-20T03:00:00Z', countedMonth: '2026-11', share },
})
const one = {
  ...{ id: 'C1', year: 2026, state: 'OPEN', openedAt: '2026-11-20T03:00:00Z', disputed: true },
  redividedAt: '2026-11-22T03:00:00Z',
  hires: [hire('H1', '甲', 1), { ...hire('H2', '乙', 0), dispute: '在我镇参保' }],
  ...{ version: 3, actions: ['decide'], decisions: [] as object[] },
}
let changes: Request[]

beforeEach(() => {
  document.body.innerHTML = ''
  changes = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') {
      changes.push(request)
    }
    return json(one)
  })
})

async function open() {
  const { wrapper } = await mountAt(DuplicatePage, {
    path: '/t/nanqiao/duplicates/C1',
    pattern: '/t/:tenant/duplicates/:case',
    routes: [{ path: '/t/:tenant/duplicates', name: 'duplicates', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  return wrapper
}

describe('a person verified more than once', () => {
  it('shows the hires side by side, and who disputes', async () => {
    const wrapper = await open()

    expect(wrapper.findAll('[data-testid="row"]')).toHaveLength(2)
    expect(wrapper.text()).toContain('在我镇参保')
    expect(wrapper.get('[data-testid="redivided"]').text()).toContain('其余各条按原比例承接')
  })

  it('always says what the shares add up to', async () => {
    const wrapper = await open()
    const shares = wrapper.findAll<HTMLInputElement>('form input')
    const sum = () => wrapper.find('[data-testid="sum"]').text()
    expect(sum()).toBe('份额合计为 1.00。')

    await shares[0]!.setValue('0.7')
    expect(sum()).toContain('0.70')
    await shares[1]!.setValue('0.3')
    expect(sum()).toBe('份额合计为 1.00。')
    await shares[1]!.setValue('0.305')
    expect(sum()).toContain('—')
  })

  it('decides from the version seen, with a reason', async () => {
    const wrapper = await open()
    await wrapper.findAll('[data-testid="give"]')[1]!.trigger('click')
    await wrapper.find('textarea').setValue('劳动合同以乙为准')
    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect(changes[0]!.headers.get('If-Match')).toBe('"3"')
    expect(await changes[0]!.json()).toEqual({
      shares: [
        { hire: 'H1', share: 0 },
        { hire: 'H2', share: 1 },
      ],
      reason: '劳动合同以乙为准',
    })
  })
})
