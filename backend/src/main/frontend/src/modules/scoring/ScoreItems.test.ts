import { beforeEach, describe, expect, it } from 'vitest'
import type { Score } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import ScoreItems from './ScoreItems.vue'

const item = {
  indicator: 'A01',
  name: '企业录用人数',
  unitOfMeasure: '人',
  weight: 10,
  effectiveWeight: 10,
  state: 'SCORED',
  actual: 312,
  target: 350,
  rule: 'PROPORTIONAL',
  arithmetic: [{ formula: 'SHARE_OF_TARGET', numbers: {}, text: '', result: 8.914286 }],
  text: '10 × 312/350 = 8.914286 → 8.91',
  points: 8.91,
  corrections: 0,
  missing: [],
  parts: [],
  source: { kind: 'HIRES', name: '计数录用人数', code: 'HIRES', first: '2026-01', last: '2026-11' },
}
const score = {
  inventory: { year: 2026, month: '2026-11' },
  unit: { code: 'wuyi', name: '乌衣镇' },
  items: [
    item,
    {
      ...item,
      indicator: 'B01',
      name: '柔性引才',
      effectiveWeight: 10.638298,
      state: 'MISSING',
      actual: null,
      points: 0,
      missing: ['2026-03'],
      source: { ...item.source, hires: 'COLLEGE', educations: [], channels: ['CAMPUS_FAIR'] },
    },
    {
      ...item,
      indicator: 'C01',
      name: '园区项目',
      state: 'NOT_APPLICABLE',
      points: 0,
      source: { ...item.source, hires: 'COUNTED', educations: ['11', '14'], channels: [] },
    },
  ],
} as unknown as Score
const routes = ['rollup-unit', 'figure-groups', 'figure-hires'].map((name) => ({
  path: `/t/:tenant/${name}/:unit?`,
  name,
  component: { template: '<p />' },
}))

beforeEach(() => {
  document.body.innerHTML = ''
})

async function rows(own: boolean) {
  const reader = own ? 'own' : 'leader'
  const { wrapper } = await mountAt(ScoreItems, {
    path: '/t/nanqiao/scores',
    pattern: '/t/:tenant/scores',
    routes,
    me: person(tenancy('nanqiao', 'OFFICE')),
    props: { tenant: 'nanqiao', score, reader },
  })
  return wrapper.findAll('[data-testid="row"]')
}

describe('the items of a score', () => {
  it('say how their points come about, with the numbers filled in, and open to the records', async () => {
    const [scored] = await rows(false)

    expect(scored!.text()).toContain('权重 × 实际/目标')
    expect(scored!.get('[data-testid="arithmetic"]').text()).toBe('10 × 312/350 = 8.914286 → 8.91')
    expect(scored!.get('a').attributes('href')).toBe('/t/nanqiao/rollup-unit/wuyi?year=2026')
  })

  it('tell the weight that counts, on the screen in words and on the slip beside the weight of the scheme', async () => {
    const [scored, spread] = await rows(false)

    expect(scored!.find('[data-testid="spread"]').exists()).toBe(false)
    expect(spread!.text()).toContain('折算后 10.638298')
    expect(spread!.get('[data-testid="spread"]').text()).toBe('→ 10.638298')
  })

  it('lead an official to the hires that were counted', async () => {
    const [scored, ofCollege, ofSeveral] = await rows(true)

    expect(scored!.get('a').attributes('href')).toBe('/t/nanqiao/figure-hires?year=2026&until=2026-11')
    expect(ofCollege!.get('a').attributes('href')).toBe(
      '/t/nanqiao/figure-hires?year=2026&until=2026-11&channel=CAMPUS_FAIR&college=true',
    )
    expect(ofSeveral!.get('a').attributes('href')).toBe(
      '/t/nanqiao/figure-hires?year=2026&until=2026-11&education=11,14',
    )
  })

  it('name what was not reported, and what does not apply', async () => {
    const [, missing, inapplicable] = await rows(false)

    expect(missing!.text()).toContain('缺报')
    expect(missing!.text()).toContain('2026年3月')
    expect(inapplicable!.text()).toContain('不适用')
    expect(inapplicable!.text()).not.toContain('0.00')
  })
})
