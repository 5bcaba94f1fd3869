import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import CockpitPage from './CockpitPage.vue'
import { sampleCockpit, sampleMonth, sampleStanding } from './sample'

const drawn: Record<string, unknown>[] = []
vi.mock('@/ui/charts/echarts', () => ({
  init: () => ({
    setOption: (option: Record<string, unknown>) => drawn.push(option),
    on: () => {},
    resize: () => {},
    dispose: () => {},
    getDataURL: () => 'data:image/png;base64,AAAA',
  }),
}))

const asked: URL[] = []
const sent: Request[] = []

// a chart that is drawn after the picture would otherwise be drawn into the next test
enableAutoUnmount(afterEach)

beforeEach(() => {
  document.body.innerHTML = ''
  asked.length = sent.length = drawn.length = 0
  planned = false
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url))
    if (request.method === 'POST') {
      sent.push(request)
      return new Response('x')
    }
    return json(answers(new URL(request.url).pathname))
  })
})

let planned = false

function answers(path: string): unknown {
  switch (path.split('/')[4]) {
    case 'months':
      return { year: 2026, items: [sampleMonth()] }
    case 'plans':
      return {
        items: planned ? [{ year: 2026, revision: 1, firstMonth: '2026-01', lastMonth: '2026-12' }] : [],
      }
    case 'concerns':
      return { items: concerns }
    case 'plan-standing':
      return sampleStanding()
    case 'inventories':
      return path.endsWith('/inventories')
        ? { items: inventories }
        : { ...standings, inventory: inventories[0] }
    default:
      return sampleCockpit()
  }
}

const concerns = [
  { kind: 'SUPERVISION_OVERDUE', count: 3, units: 2, page: '/t/nanqiao/supervision?show=overdue' },
  { kind: 'SPLITS_OPEN', count: 1, units: 0 },
]

const inventories = [
  { id: 'OCT', kind: 'MONTH', state: 'PUBLISHED', superseded: true, month: '2026-10' },
  { id: 'NOV', kind: 'MONTH', state: 'COMPUTED', superseded: false, month: '2026-11' },
]
const standings = {
  categories: [
    {
      category: 'TOWN',
      places: [
        { unit: { code: 'wuyi', name: '乌衣镇' }, total: 91.5, rank: 1, rankBefore: 3 },
        { unit: { code: 'daliu', name: '大柳镇' }, total: 80, vetoed: true },
      ],
    },
  ],
}

const names = [
  ...[
    'rollup',
    'rollup-groups',
    'scores',
    'progress',
    'corrections',
    'duplicates',
    'indicator-values',
    'milestones',
  ],
]
const routes = [
  ...names.map((name) => ({ path: `/t/:tenant/${name}`, name, component: { template: '<p />' } })),
  { path: '/t/:tenant/absentees/:month', name: 'absentees', component: { template: '<p />' } },
  { path: '/t/:tenant/rollup/units/:unit', name: 'rollup-unit', component: { template: '<p />' } },
  {
    path: '/t/:tenant/scores/:inventory/units/:unit',
    name: 'score',
    component: { template: '<p />' },
  },
]

async function open(role: Role = 'LEADER', query = 'month=2026-11') {
  const page = await mountAt(CockpitPage, {
    path: `/t/nanqiao/cockpit?${query}`,
    pattern: '/t/:tenant/cockpit',
    routes,
    me: person(tenancy('nanqiao', role)),
  })
  await flushPromises()
  await flushPromises()
  return page
}

describe('the cockpit', () => {
  it('says each figure with its movement in words and leads to what it counts', async () => {
    const { wrapper } = await open()
    const hires = wrapper.find('[data-testid="headline-hires"]')

    expect(hires.text()).toContain('3,912')
    expect(hires.text()).toContain('↑ 较上月底 +312')
    expect(hires.find('a').attributes('href')).toBe('/t/nanqiao/rollup?year=2026')
    expect(wrapper.find('[data-testid="headline-college"] a').attributes('href')).toBe(
      '/t/nanqiao/rollup?year=2026&measure=college',
    )
    expect(wrapper.find('[data-testid="headline-onTime"]').text()).toContain('↓ 较上月 −0.4 个百分点')
    expect(wrapper.find('[data-testid="headline-college"]').text()).toContain('→')
    expect(wrapper.find('[data-testid="headline-absent"] a').attributes('href')).toBe(
      '/t/nanqiao/absentees/2026-11',
    )
    expect(wrapper.find('h1').element.parentElement!.textContent).toContain('还剩 8 个工作日')
  })

  it('ranks units with place and movement in words, and opens each', async () => {
    const { wrapper } = await open()
    const ranks = wrapper.findAll('[data-testid="rank"]')

    expect(ranks).toHaveLength(2)
    expect(ranks[0]!.text()).toContain('第 1 名，上升 2 位')
    expect(ranks[0]!.text()).toContain('↑2')
    expect(ranks[1]!.text()).toContain('↓1')
    expect(ranks[0]!.find('a').attributes('href')).toBe('/t/nanqiao/rollup/units/wuyi?year=2026')
  })

  it('shows every unit with its state in icon, word and number', async () => {
    const { wrapper } = await open()
    const units = wrapper.findAll('[data-testid="unit"]')

    expect(units.map((unit) => unit.find('[data-testid="status"]').text())).toEqual([
      '逾期未核验 1 份',
      '未报 5 家',
      '无企业应报',
    ])
    expect(units.every((unit) => unit.find('[data-testid="status"] svg').exists())).toBe(true)
  })

  it('has a table behind the chart with the same figures', async () => {
    const { wrapper } = await open()
    expect(wrapper.find('[data-testid="chart"]').attributes('aria-label')).toContain('1,000')
    await vi.waitFor(() => expect(drawn).toHaveLength(1))
    const trend = wrapper.find('.trend.chart-frame')

    await trend.findAll('[role="group"] button')[3]!.trigger('click')

    expect(trend.find('[data-testid="chart"]').exists()).toBe(false)
    expect(trend.find('[data-key="2026-11"] [data-column="sum"]').text()).toBe('1,000')
    expect(trend.find('[data-key="2026-12"] [data-column="sum"]').text()).toBe('–')
  })

  const attention = (page: Awaited<ReturnType<typeof open>>) => page.wrapper.find('[data-testid="attention"]')
  const hrefs = (page: Awaited<ReturnType<typeof open>>) =>
    attention(page)
      .findAll('a')
      .map((link) => link.attributes('href'))

  it('tells a leader what is disputed', async () => {
    const leader = await open()

    expect(attention(leader).text()).toContain('单位有异议的重复 1 件')
    expect(hrefs(leader)).not.toContain('/t/nanqiao/duplicates')
  })

  it('gives the office the way to what is disputed', async () => {
    expect(hrefs(await open('OFFICE'))).toContain('/t/nanqiao/duplicates')
  })

  it('tells what the modules know of, with the way to it where the reader may go', async () => {
    const page = await open()

    const group = page.wrapper.find('[data-testid="attention-concerns"]')
    expect(group.text()).toContain('逾期未回复的督办 3 件（2 个单位）')
    expect(group.find('[data-testid="status"]').classes()).toContain('late')
    expect(group.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/t/nanqiao/supervision?show=overdue',
    ])
    expect(group.text()).toContain('重复认领待裁定 1 件')
  })

  it('tells who fell in a ranking, and what waits to be verified', async () => {
    const page = await open()

    expect(page.wrapper.find('[data-testid="attention-fell"]').text()).toContain('大柳镇下降 1 位')
    expect(attention(page).text()).toContain('月报待核验 3 份')
    expect(hrefs(page)).toContain('/t/nanqiao/progress?month=2026-11')
  })

  it('puts overdue milestones first, each with the way to its units', async () => {
    planned = true
    const page = await open()

    expect(attention(page).findAll('h3')[0]!.text()).toBe('1 个时间节点逾期未达')
    expect(page.wrapper.find('[data-testid="attention-milestones"] a').attributes('href')).toBe(
      '/t/nanqiao/indicator-values?month=2026-11&indicator=A02',
    )
  })

  it('asks for the month of the address, and for another when it is switched', async () => {
    const { wrapper, router } = await open('LEADER', 'month=2026-09')
    expect(asked.some((url) => url.searchParams.get('month') === '2026-09')).toBe(true)

    await wrapper.find('[data-testid="month"]').setValue('2026-05')
    await flushPromises()

    expect(router.currentRoute.value.query.month).toBe('2026-05')
    expect(asked.some((url) => url.searchParams.get('month') === '2026-05')).toBe(true)
  })

  it('lets the table be taken away, and the chart as a picture', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
    const { wrapper } = await open()

    await wrapper.find('.ranking [data-testid="export"]').trigger('click')
    await flushPromises()
    document.querySelector('.el-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    await wrapper.find('.ranking [data-testid="picture"]').trigger('click')
    await flushPromises()

    expect(new URL(sent[0]!.url).pathname).toBe('/api/tenants/nanqiao/cockpit/exports')
    expect(new URL(sent[0]!.url).searchParams.get('table')).toBe('UNITS')
    const picture = drawn[drawn.length - 1] as { title: { text: string } }
    expect(picture.title.text).toBe('单位排名')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('shows the plan by dimension, what lags first, with the way to its units', async () => {
    planned = true
    const { wrapper } = await open()
    const attract = wrapper.find('[data-testid="dimension-ATTRACT"]')

    expect(attract.find('.paces').text()).toContain('落后 1')
    expect(attract.findAll('li').map((line) => line.find('a').text())).toEqual(['引进博士', '招工'])
    expect(attract.find('li [data-testid="status"]').text()).toContain('落后 6')
    expect(attract.find('li a').attributes('href')).toBe(
      '/t/nanqiao/indicator-values?month=2026-11&indicator=A02',
    )
  })

  it('names milestones that passed unreached, then those that come', async () => {
    planned = true
    const { wrapper } = await open()

    expect(wrapper.find('[data-testid="nodes-overdue"]').text()).toContain('应 9，现 4 人')
    expect(wrapper.find('[data-testid="nodes-next"]').text()).toContain('招工')
  })

  it('ranks by the last published inventory, though a later one is computed', async () => {
    planned = true
    const { wrapper } = await open()
    const ranks = wrapper.findAll('[data-testid="score-ranking"] [data-testid="rank"]')

    expect(ranks[0]!.text()).toContain('↑2')
    expect(ranks[0]!.find('a').attributes('href')).toBe('/t/nanqiao/scores/OCT/units/wuyi')
    expect(ranks[1]!.find('.place').text()).toBe('–')
  })

  it('says nothing of a plan where none holds the month', async () => {
    const { wrapper } = await open()

    expect(wrapper.find('[data-testid="plan-board"]').exists()).toBe(false)
    expect(asked.some((url) => url.pathname.includes('plan-standing'))).toBe(false)
  })

  it('fills a wall when the address says so', async () => {
    const { wrapper, router } = await open('LEADER', 'month=2026-11&screen=1')
    expect(wrapper.find('[data-testid="cockpit"]').classes()).toContain('screen')

    await wrapper.find('[data-testid="leave-screen"]').trigger('click')
    await flushPromises()

    expect(router.currentRoute.value.query.screen).toBeUndefined()
    expect(wrapper.find('[data-testid="cockpit"]').classes()).not.toContain('screen')
  })
})
