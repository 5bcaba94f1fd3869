import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import CorrectionRevisionPage from './CorrectionRevisionPage.vue'

const facts = (education: string) => ({
  ...{ name: '测试', documentKind: 'RESIDENT_ID', documentNumber: '341***********1234', gender: '1' },
  ...{ education, student: false, position: '技术员', hiredOn: '2026-10-08', channel: 'CAMPUS_FAIR' },
  ...{ contract: 'FIXED_TERM', insured: true },
})
const order = (actions: string[]) => ({
  ...{
    id: 'C1',
    status: 'DRAFT',
    month: '2026-10',
    hire: 'H1',
    removal: false,
    reason: '经学信网核对为初中',
  },
  ...{ unit: { code: 'wuyi', name: '乌衣镇' }, before: facts('21'), after: facts('71'), effects: [] },
  ...{ changed: ['education'], draftedAt: '2026-11-24T02:00:00Z', version: 1, actions },
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

async function open() {
  const { wrapper, router } = await mountAt(CorrectionRevisionPage, {
    path: '/t/nanqiao-wuyi/corrections/C1/revision',
    pattern: '/t/:tenant/corrections/:correction/revision',
    routes: [
      { path: '/t/:tenant/corrections/:correction', name: 'correction', component: { template: '<p />' } },
    ],
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
  })
  await flushPromises()
  return { wrapper, router }
}

describe('a draft of a correction order', () => {
  it('is revised from what it said, the document number as it is', async () => {
    actions = ['revise', 'submit', 'withdraw']
    const { wrapper, router } = await open()
    const reason = wrapper.get<HTMLTextAreaElement>('textarea')
    expect(reason.element.value).toBe('经学信网核对为初中')
    await reason.setValue('经学信网核对为初中，附截图')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(changes[0]?.method).toBe('PUT')
    expect(changes[0]?.headers.get('If-Match')).toBe('"1"')
    const body = (await changes[0]?.json()) as { reason: string; after: Record<string, unknown> }
    expect(body.reason).toBe('经学信网核对为初中，附截图')
    expect(body.after).toMatchObject({ name: '测试', education: '71', informed: true, insured: true })
    expect(body.after).not.toHaveProperty('documentNumber')
    expect(router.currentRoute.value.fullPath).toBe('/t/nanqiao-wuyi/corrections/C1')
  })

  it('that was handed in meanwhile cannot be revised, and says so', async () => {
    actions = ['withdraw']
    const { wrapper } = await open()

    expect(wrapper.find('form').exists()).toBe(false)
    expect(wrapper.text()).toContain('已不是草稿')
  })
})
