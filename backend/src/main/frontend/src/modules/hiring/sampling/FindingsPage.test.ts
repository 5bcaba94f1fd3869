import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import FindingsPage from './FindingsPage.vue'

const finding = {
  ...{ id: 'I1', hire: 'H1', enterprise: 'E1', enterpriseName: '晨光电子', month: '2026-11', name: '欧***' },
  ...{
    documentNumber: '110***********002X',
    changedSince: true,
    changeWaits: false,
    finding: 'WRONG',
    field: 'EDUCATION',
  },
  ...{ comment: '学信网查无此人', decidedAt: '2026-12-11T08:00:00Z', version: 1, actions: ['reply'] },
}
const since = [{ field: 'education', before: '21', after: '31' }]
const changes: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  changes.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET') {
      changes.push(request)
      return json({ ...finding, reply: '已更正', version: 2 })
    }
    return json({ items: [{ ...finding, since }] })
  })
})

describe("a unit's audit findings", () => {
  it('lead to the return of the hire, and take a reply', async () => {
    const { wrapper } = await mountAt(FindingsPage, {
      path: '/t/nanqiao-wuyi/audit-findings',
      pattern: '/t/:tenant/audit-findings',
      routes: [
        {
          path: '/t/:tenant/enterprises/:enterprise/returns/:month',
          name: 'return',
          component: { template: '<p />' },
        },
      ],
      me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
    })
    await flushPromises()

    expect(wrapper.text()).toContain('不实')
    expect(wrapper.text()).toContain('学历 学信网查无此人')
    expect(wrapper.get('[data-testid="since-drawn"]').text()).toContain('大学专科毕业')
    expect(wrapper.get('tbody a').attributes('href')).toBe('/t/nanqiao-wuyi/enterprises/E1/returns/2026-11')
    await wrapper.get('[data-testid="reply"]').trigger('click')
    await flushPromises()
    const text = document.querySelector<HTMLTextAreaElement>('form textarea')!
    text.value = '已更正'
    text.dispatchEvent(new Event('input'))
    document
      .querySelector<HTMLFormElement>('form')!
      .dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
    await flushPromises()

    expect(changes[0]!.url).toContain('/audit-findings/I1/reply')
    expect(changes[0]!.headers.get('If-Match')).toBe('"1"')
    expect(await changes[0]!.json()).toEqual({ reply: '已更正' })
  })
})
