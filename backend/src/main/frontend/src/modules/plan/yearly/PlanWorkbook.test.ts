import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlanContent } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import PlanWorkbook from './PlanWorkbook.vue'

let requests: Request[]
let answers: (() => Response)[]

beforeEach(() => {
  document.body.innerHTML = ''
  requests = []
  answers = []
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request)
    return answers.shift()!()
  })
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => {}
})

async function open() {
  const { wrapper } = await mountAt(PlanWorkbook, {
    path: '/t/nanqiao/plans/1/draft',
    pattern: '/t/:tenant/plans/:plan/draft',
    me: person(tenancy('nanqiao', 'OFFICE')),
    props: { content: { plan: '1', year: 2027 } as unknown as PlanContent, version: 7 },
  })
  const handIn = async () => {
    const input = wrapper.get<HTMLInputElement>('[data-testid="file"]').element
    Object.defineProperty(input, 'files', { value: [new File(['x'], '方案.xlsx')], configurable: true })
    await wrapper.get('[data-testid="file"]').trigger('change')
    await flushPromises()
  }
  return { wrapper, handIn }
}

describe('the workbook of a plan', () => {
  it('is taken for the version that was seen', async () => {
    const { wrapper, handIn } = await open()
    answers.push(() => json({ id: '1' }))
    await handIn()

    expect(requests[0]!.method).toBe('PUT')
    expect(requests[0]!.headers.get('If-Match')).toBe('"7"')
    expect(wrapper.text()).toContain('“方案.xlsx”已并入草稿。')
    expect(wrapper.emitted('changed')).toHaveLength(1)
  })

  it('names every faulty cell, and comes back marked', async () => {
    const { wrapper, handIn } = await open()
    answers.push(() =>
      refusal(422, 'invalid', [
        { where: '目标分解!F3', code: 'plan.cell-target', zh: '应为数字', en: 'a number' },
      ]),
    )
    await handIn()

    expect(wrapper.text()).toContain('目标分解!F3：应为数字')
    expect(wrapper.emitted('changed')).toBeUndefined()
    answers.push(() => new Response('x'))
    await wrapper.get('[data-testid="marked-workbook"]').trigger('click')
    await flushPromises()
    expect(requests[1]!.method).toBe('POST')
    expect(requests[1]!.url).toContain('/draft/workbook/reply')
  })

  it('cannot be marked where it is no workbook of the plan', async () => {
    const { wrapper, handIn } = await open()
    answers.push(() =>
      refusal(422, 'invalid', [
        { where: 'file', code: 'import.not-a-workbook', zh: '不是表格', en: 'no workbook' },
      ]),
    )
    await handIn()

    expect(wrapper.text()).toContain('不是表格')
    expect(wrapper.find('[data-testid="marked-workbook"]').exists()).toBe(false)
  })
})
