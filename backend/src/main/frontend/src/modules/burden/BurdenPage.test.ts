import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Burden, BurdenMonth } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import BurdenPage from './BurdenPage.vue'

const cost = (typed: number, prefilled = 0, imported = 0): Burden => ({
  ...{ records: typed > 0 ? 1 : 0, typed, prefilled, imported },
})
const unit = (code: string, name: string) => ({ code, name, category: 'TOWN' as const })
let answer: BurdenMonth | undefined
const asked: URL[] = []

beforeEach(() => {
  asked.length = 0
  answer = {
    ...{ month: '2022-11', year: 2022, total: cost(30, 60, 10), before: cost(44) },
    months: [
      { month: '2022-10', ...cost(44) },
      { month: '2022-11', ...cost(30, 60, 10) },
    ],
    forms: [
      { form: 'RETURN', ...cost(20, 50, 10), before: cost(44) },
      {
        ...{ form: 'LEDGER' as const, kind: { code: 'TALENT', name: '高层次人才', english: 'Talents' } },
        ...{ ...cost(10, 10), before: cost(0) },
      },
    ],
    units: [
      { unit: unit('wuyi', '乌衣镇'), ...cost(10, 50, 10), before: cost(44) },
      { unit: unit('zhulong', '珠龙镇'), ...cost(20, 10), before: cost(0) },
    ],
  }
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url))
    return answer ? json(answer) : refusal(503, 'unavailable')
  })
})

const routes = ['burden', 'burden-unit'].map((name) => ({
  ...{ path: `/t/:tenant/${name.replace('-unit', '/units/:unit')}`, name, component: { template: '<p />' } },
}))

async function open(role: 'LEADER' | 'OFFICIAL', path = '/t/nanqiao/burden?month=2022-11') {
  const { wrapper, router } = await mountAt(BurdenPage, {
    ...{ path, pattern: '/t/:tenant/burden', routes, me: person(tenancy('nanqiao', role)) },
  })
  await flushPromises()
  return { wrapper, router }
}

describe('the burden of reporting', () => {
  it('shows the district by unit, in the order of the server, beside the month before', async () => {
    const { wrapper } = await open('LEADER')

    expect(asked[0]!.pathname).toBe('/api/tenants/nanqiao/burden')
    expect(asked[0]!.searchParams.get('month')).toBe('2022-11')
    expect(wrapper.find('[data-testid="figure-typed"]').text()).toContain('30')
    expect(wrapper.find('[data-testid="figure-typed"]').text()).toContain('上月 44')
    const table = wrapper.findAll('section.sheet')[0]!
    expect(table.findAll('tbody th').map((one) => one.text())).toEqual(['乌衣镇', '珠龙镇'])
    expect(table.findAll('[data-column="typed"]').map((one) => one.text())).toEqual(['10', '20'])
    expect(table.findAll('[data-column="before"]').map((one) => one.text())).toEqual(['44', '0'])
    expect(table.find('[data-column="share"]').text()).toBe('14.3%')
    expect(table.find('[data-testid="total"]').text()).toContain('30%')
    expect(table.find('tbody a').attributes('href')).toBe('/t/nanqiao/burden/units/wuyi?month=2022-11')
  })

  it('names what costs most first, kinds of ledgers by their own names', async () => {
    const { wrapper } = await open('LEADER')

    expect(
      wrapper
        .findAll('section.sheet')[1]!
        .findAll('tbody th')
        .map((one) => one.text()),
    ).toEqual(['用工月报', '台账：高层次人才'])
  })

  it('turns to another month of the year by its link', async () => {
    const { wrapper, router } = await open('LEADER')

    await wrapper.findAll('section.sheet')[2]!.find('tbody a').trigger('click')
    await flushPromises()

    expect(router.currentRoute.value.query.month).toBe('2022-10')
    expect(asked[asked.length - 1]!.searchParams.get('month')).toBe('2022-10')
  })

  it('shows an official the own unit without a table of units', async () => {
    const { wrapper } = await open('OFFICIAL')

    expect(wrapper.findAll('section.sheet')).toHaveLength(2)
    expect(wrapper.find('[data-testid="export"]').exists()).toBe(true)
    expect(wrapper.find('[data-testid="burden-rule"]').text()).toContain('不进入任何得分和排名')
  })

  it('says why it is empty, and what to do when it cannot be read', async () => {
    answer = { ...answer!, total: cost(0), before: cost(0), forms: [], units: [], months: [] }
    expect((await open('LEADER')).wrapper.find('[data-testid="empty"]').text()).toContain('还没有填报')
    answer = undefined
    expect((await open('LEADER')).wrapper.find('[role="alert"]').exists()).toBe(true)
  })
})
