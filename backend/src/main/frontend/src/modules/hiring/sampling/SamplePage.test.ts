import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import SamplePage from './SamplePage.vue'

const item = (more: object) => ({
  ...{ id: 'I1', position: 1, unit: { code: 'wuyi', name: '乌衣镇' }, countedMonth: '2026-11', weight: 5 },
  ...{ reasons: ['LATE', 'UNINSURED'], lot: 'f8', changedSince: false, mine: false, version: 0 },
  hire: {
    ...{ id: 'H1', enterprise: 'E1', enterpriseName: '晨光电子', month: '2026-11', name: '欧***' },
    ...{ documentNumber: '110***********002X', education: '21', school: '滁州学院', hiredOn: '2026-11-03' },
    ...{ insured: false, college: true },
  },
  actions: ['decide'],
  ...more,
})
const COUNTS = { drawn: 2, confirmed: 1, wrong: 0, unproven: 0, pending: 1 }
let actions: string[]
let equal: boolean
const changes: Request[] = []
const asked: string[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  actions = ['open', 'audit', 'download']
  equal = true
  changes.length = 0
  asked.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.url)
    if (request.method !== 'GET') {
      changes.push(request)
      return json(item({ finding: 'WRONG', version: 1 }))
    }
    if (request.url.includes('/redraw')) {
      return json({ equal, populationIntact: true, differences: equal ? [] : [{ position: 3 }] })
    }
    return request.url.includes('/items')
      ? json({ items: [item({}), item({ id: 'I2', position: 2, mine: true, actions: [] })] })
      : json({
          ...{
            id: 'S1',
            from: '2026-01',
            to: '2026-11',
            size: 2,
            seed: 'numbers-of-the-day',
            seedGiven: true,
          },
          ...{ method: 'LOTS-1', population: 1200, populationDigest: '5fbe', status: 'OPEN', version: 0 },
          ...{ drawnAt: '2026-11-24T08:00:00Z', counts: COUNTS, actions },
          units: [{ code: 'wuyi', name: '乌衣镇', counts: COUNTS }],
        })
  })
})

async function open(role: 'OFFICE' | 'LEADER') {
  const { wrapper } = await mountAt(SamplePage, {
    path: '/t/nanqiao/audit-samples/S1',
    pattern: '/t/:tenant/audit-samples/:sample',
    routes: [{ path: '/t/:tenant/audit-samples', name: 'samples', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', role)),
  })
  await flushPromises()
  return wrapper
}

describe('a sample', () => {
  it('shows masked hires with the reasons of their weight, and the seed', async () => {
    const wrapper = await open('OFFICE')

    expect(wrapper.text()).toContain('欧***')
    expect(wrapper.text()).toContain('迟报 · 未参保')
    expect(wrapper.get('[data-testid="seed"]').text()).toBe('numbers-of-the-day')
    expect(wrapper.findAll('[data-testid="decide"]')).toHaveLength(1)
    expect(wrapper.text()).toContain('本人核验过')
  })

  it('asks a leader for figures only', async () => {
    actions = []
    const wrapper = await open('LEADER')

    expect(asked.some((url) => url.includes('/items'))).toBe(false)
    expect(wrapper.get('[data-testid="figure-confirmed"]').text()).toContain('1')
    expect(wrapper.find('[data-testid="population"]').exists()).toBe(false)
  })

  it('says whether drawing again gives the same', async () => {
    const wrapper = await open('OFFICE')
    await wrapper.get('[data-testid="redraw"]').trigger('click')
    await flushPromises()
    expect(wrapper.get('[data-testid="done"]').text()).toContain('重抽一致')

    equal = false
    await wrapper.get('[data-testid="redraw"]').trigger('click')
    await flushPromises()
    expect(wrapper.get('[data-testid="redrawn-different"]').text()).toContain('3')
  })

  it('records a finding for the version seen', async () => {
    const wrapper = await open('OFFICE')
    await wrapper.get('[data-testid="decide"]').trigger('click')
    await flushPromises()
    const wrong = document.querySelector<HTMLInputElement>('input[value="WRONG"]')!
    wrong.checked = true
    wrong.dispatchEvent(new Event('change'))
    await flushPromises()
    const field = document.querySelector<HTMLSelectElement>('form select')!
    field.value = 'EDUCATION'
    field.dispatchEvent(new Event('change'))
    const comment = document.querySelector<HTMLTextAreaElement>('form textarea')!
    comment.value = '学信网查无此人'
    comment.dispatchEvent(new Event('input'))
    await flushPromises()
    document
      .querySelector<HTMLFormElement>('form')!
      .dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
    await flushPromises()

    expect(changes[0]!.url).toContain('/audit-samples/S1/items/I1/finding')
    expect(changes[0]!.headers.get('If-Match')).toBe('"0"')
    expect(await changes[0]!.json()).toEqual({
      finding: 'WRONG',
      field: 'EDUCATION',
      comment: '学信网查无此人',
    })
  })

  it('can be closed only where the server says so', async () => {
    expect((await open('OFFICE')).find('[data-testid="close"]').exists()).toBe(false)
    document.body.innerHTML = ''
    actions = ['open', 'audit', 'close', 'download']
    expect((await open('OFFICE')).find('[data-testid="close"]').exists()).toBe(true)
  })
})
