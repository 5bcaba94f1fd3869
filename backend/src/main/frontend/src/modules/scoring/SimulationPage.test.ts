import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import SimulationPage from './SimulationPage.vue'

const inventory = {
  id: 'i1',
  kind: 'MONTH',
  month: '2022-11',
  year: 2022,
  plan: 'p22',
  planRevision: 1,
  superseded: false,
  actions: [],
}
const item = (indicator: string, weight: number) => ({
  indicator,
  weight,
  rule: { rule: 'PROPORTIONAL', cap: 1 },
})
const plan = (id: string) => ({
  plan: id,
  indicators: [
    { code: 'A01', name: '录用人数' },
    { code: 'A02', name: '合作协议' },
  ],
})
const unit = (code: string, name: string, place: number) => ({
  code,
  name,
  totalBefore: 80,
  totalAfter: 81,
  difference: 1,
  rankBefore: 3 - place,
  rankAfter: place,
  rise: 1,
  vetoed: false,
  items: [],
})
const result = {
  kind: 'MONTH',
  month: '2022-11',
  year: 2022,
  categories: [
    {
      category: 'TOWN',
      units: [unit('wuyi', '乌衣镇', 1), unit('zhulong', '珠龙镇', 2)],
      flips: [{ from: 'A01', to: 'A02', points: 0.35, rises: 'zhulong', falls: 'wuyi' }],
    },
  ],
}
let asked: { inventory: string; schemes?: unknown[]; targets: unknown[]; figures: unknown[] }[]
let read: string[]

function answered(path: string): unknown {
  const answers: [RegExp, unknown][] = [
    [/\/inventories\?/, { items: [inventory] }],
    [
      /\/scores\/wuyi$/,
      {
        unit: { code: 'wuyi', name: '乌衣镇' },
        items: [{ indicator: 'A01', name: '录用人数', actual: 312, fullTarget: 400 }],
      },
    ],
    [
      /\/inventories\/i1$/,
      {
        inventory,
        categories: [
          { category: 'TOWN', schemeVersion: 1, places: [{ unit: { code: 'wuyi', name: '乌衣镇' } }] },
        ],
      },
    ],
    [
      /\/plans$/,
      {
        items: [
          { id: 'p22', name: '2022 方案' },
          { id: 'p23', name: '2023 方案' },
        ],
      },
    ],
    [/\/plans\/p22\/schemes\/TOWN\/versions\/1$/, { content: { items: [item('A01', 60), item('A02', 40)] } }],
    [/\/plans\/p23\/schemes$/, { items: [{ category: 'TOWN', inDraft: true }] }],
    [/\/plans\/p23\/schemes\/TOWN\/draft$/, { content: { items: [item('A01', 20), item('A02', 80)] } }],
    [/\/plans\/p22\/revisions\/1$/, plan('p22')],
    [/\/plans\/p23$/, { plan: { inDraft: true, revision: 0 } }],
    [/\/plans\/p23\/draft$/, { content: plan('p23') }],
    [/\/plot$/, { points: [], low: 0, high: 1 }],
  ]
  return answers.find(([pattern]) => pattern.test(path))?.[1]
}

beforeEach(() => {
  document.body.innerHTML = ''
  asked = []
  read = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = request.url.replace(/^https?:\/\/[^/]+/, '')
    if (path.endsWith('/simulations')) {
      asked.push(await request.json())
      return json(result)
    }
    read.push(path)
    return json(answered(path))
  })
})

async function open() {
  const { wrapper } = await mountAt(SimulationPage, {
    path: '/t/nanqiao/simulation?year=2022',
    pattern: '/t/:tenant/simulation',
    routes: [{ path: '/t/:tenant/scores', name: 'scores', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  for (let turn = 0; turn < 6; turn++) {
    await flushPromises()
  }
  return wrapper
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await flushPromises()
  }
}

describe('the simulation', () => {
  it('tries other figures and targets beside what was assessed', async () => {
    const wrapper = await open()
    const actual = wrapper.get<HTMLInputElement>('[data-cell="actual wuyi A01"]')
    await actual.setValue('350')
    await wrapper.get('[data-cell="target wuyi A01"]').setValue('300')
    expect(wrapper.text()).toContain('乌衣镇“录用人数”实际值 312 → 350')
    await wrapper.get('[data-testid="simulate"]').trigger('click')
    await settle()

    expect(asked).toEqual([
      {
        inventory: 'i1',
        targets: [{ unit: 'wuyi', indicator: 'A01', target: 300 }],
        figures: [{ unit: 'wuyi', indicator: 'A01', actual: 350 }],
        flips: true,
      },
    ])
    expect(wrapper.get('[data-testid="simulation"]').text()).toContain(
      '从 录用人数 挪 0.35 分到 合作协议：珠龙镇超过乌衣镇',
    )
  })

  it('forgets a figure that is typed as it was', async () => {
    const wrapper = await open()
    const actual = wrapper.get<HTMLInputElement>('[data-cell="actual wuyi A01"]')
    await actual.setValue('350')
    await actual.setValue('312')
    await wrapper.get('[data-testid="simulate"]').trigger('click')
    await settle()

    expect(asked[0]!.figures).toEqual([])
    expect(asked[0]!.schemes).toBeUndefined()
  })

  it("replays the past year under another plan's draft", async () => {
    const wrapper = await open()
    const choice = wrapper
      .findAll('select')
      .find((select) => select.findAll('option').some((option) => option.element.value === 'p23'))
    await choice!.setValue('p23')
    await settle()
    await wrapper.get('[data-testid="simulate"]').trigger('click')
    await settle()

    expect(read.some((path) => path.endsWith('/plans/p23/schemes/TOWN/draft'))).toBe(true)
    expect(asked[0]!.schemes).toEqual([{ category: 'TOWN', draftOf: 'p23', items: [] }])
  })
})
