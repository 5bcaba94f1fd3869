import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import CorrectionPage from './CorrectionPage.vue'

const facts = (education: string) => ({
  ...{ name: '测**', documentKind: 'RESIDENT_ID', documentNumber: '341***********1234', gender: '1' },
  ...{ education, student: false, position: '技术员', hiredOn: '2026-10-08', channel: 'CAMPUS_FAIR' },
  ...{ contract: 'FIXED_TERM', insured: true },
})
const order = (actions: string[]) => ({
  ...{ id: 'C1', number: '2026-0007', status: 'SUBMITTED', month: '2026-10', hire: 'H1', removal: false },
  ...{ unit: { code: 'wuyi', name: '乌衣镇' }, enterprise: { id: 'E1', name: '利维能' } },
  ...{ before: facts('21'), after: facts('71'), changed: ['education'], reason: '经学信网核对为初中' },
  effects: [
    { month: '2026-11', counted: 0, college: -1, insured: 0, degreeChecked: 0, late: 1, duplicate: 0 },
  ],
  ...{ draftedAt: '2026-11-24T02:00:00Z', version: 2, actions },
})

let actions: string[]
const changes: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  changes.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET') {
      changes.push(request)
    }
    return json(order(actions))
  })
})

async function open(role: 'OFFICE' | 'OFFICIAL') {
  const { wrapper } = await mountAt(CorrectionPage, {
    path: '/t/nanqiao/corrections/C1',
    pattern: '/t/:tenant/corrections/:correction',
    routes: [
      { path: '/t/:tenant/corrections', name: 'corrections', component: { template: '<p />' } },
      {
        path: '/t/:tenant/corrections/:correction/revision',
        name: 'correction-revision',
        component: { template: '<p />' },
      },
    ],
    me: person(tenancy('nanqiao', role)),
  })
  await flushPromises()
  return wrapper
}

describe('a correction order', () => {
  it('shows what changes and which figures move', async () => {
    actions = []
    const wrapper = await open('OFFICE')

    expect(wrapper.text()).toContain('更正单 2026-0007')
    expect(wrapper.findAll('[data-testid="changed"]')).toHaveLength(1)
    expect(wrapper.text()).toContain('-1')
    expect(wrapper.text()).toContain('341***********1234')
    expect(wrapper.find('[data-testid="approve"]').exists()).toBe(false)
    expect(wrapper.find('[data-testid="submit"]').exists()).toBe(false)
  })

  it('is approved by the office from the version seen', async () => {
    actions = ['approve', 'reject']
    const wrapper = await open('OFFICE')

    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect(changes[0]?.url).toContain('/corrections/C1/approval')
    expect(changes[0]?.headers.get('If-Match')).toBe('"2"')
    expect(changes[0]?.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('is handed in and withdrawn by the unit', async () => {
    actions = ['revise', 'submit', 'withdraw']
    const wrapper = await open('OFFICIAL')

    expect(wrapper.get('[data-testid="revise"]').attributes('href')).toBe(
      '/t/nanqiao/corrections/C1/revision',
    )
    await wrapper.find('[data-testid="submit"]').trigger('click')
    await flushPromises()
    await wrapper.find('[data-testid="withdraw"]').trigger('click')
    await flushPromises()

    expect(changes.map((request) => request.url.split('/').pop())).toEqual(['submission', 'withdrawal'])
  })
})
