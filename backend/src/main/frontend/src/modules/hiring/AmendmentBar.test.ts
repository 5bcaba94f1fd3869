import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MonthlyReturn } from '@/shared/apiTypes'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json, refusal } from '@/testing/responses'
import AmendmentBar from './AmendmentBar.vue'

const changes: Request[] = []
let answer: () => Response

beforeEach(() => {
  document.body.innerHTML = ''
  changes.length = 0
  answer = () => json({})
  vi.stubGlobal('fetch', async (request: Request) => {
    changes.push(request)
    return answer()
  })
})

async function open(status: MonthlyReturn['status'], ...actions: string[]) {
  const monthlyReturn = { status, actions, version: 4, changed: 2 } as unknown as MonthlyReturn
  const { wrapper } = await mountAt(AmendmentBar, {
    path: '/t/nanqiao-wuyi/report/2026-11',
    pattern: '/t/:tenant/report/:month',
    me: person(tenancy('nanqiao-wuyi', 'ENTERPRISE')),
    props: { place: { tenant: 'nanqiao-wuyi', enterprise: 'E1', month: '2026-11' }, monthlyReturn },
  })
  return wrapper
}

describe('the pen', () => {
  it('is offered only as the server says', async () => {
    const wrapper = await open('VERIFIED')

    expect(wrapper.findAll('button')).toHaveLength(0)
  })

  it('is taken back from a submission of the version seen, and a refusal stays visible', async () => {
    answer = () => refusal(409, 'return.not-submitted')
    const wrapper = await open('SUBMITTED', 'takeBack')

    await wrapper.find('[data-testid="take-back"]').trigger('click')
    await flushPromises()

    expect(changes[0]?.url).toContain('/returns/2026-11/withdrawal')
    expect(changes[0]?.headers.get('If-Match')).toBe('"4"')
    expect(wrapper.find('[data-testid="problem"]').attributes('data-code')).toBe('return.not-submitted')
  })

  it('is taken to change what was verified, once the effect was named', async () => {
    const wrapper = await open('VERIFIED', 'amend')

    await wrapper.find('[data-testid="amend"]').trigger('click')
    await flushPromises()
    expect(document.body.textContent).toContain('直到单位核验您的改动')
    expect(changes).toEqual([])
    document.querySelector<HTMLElement>('.el-dialog [data-testid="confirm"]')?.click()
    await flushPromises()

    expect(changes[0]?.method).toBe('PUT')
    expect(changes[0]?.url).toContain('/returns/2026-11/amendment')
  })

  it('says how far the change has come', async () => {
    const wrapper = await open('AMENDING', 'leaveAsIs')

    expect(wrapper.find('[data-testid="amending"]').text()).toContain('已改 2 人')
    await wrapper.find('[data-testid="leave-as-is"]').trigger('click')
    await flushPromises()
    expect(changes[0]?.method).toBe('DELETE')
  })
})
