import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import ReportedPage from './ReportedPage.vue'

const sent: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') {
      sent.push(request)
    }
    return json({
      month: '2022-11',
      items: [
        {
          unit: { code: 'wuyi', name: '乌衣镇' },
          metric: { code: 'HAND', name: '协议数', rollUp: 'LATEST' },
          ...{ indicators: [], month: '2022-11', status: null, own: true, version: 0, actions: ['report'] },
          offered: { evidence: '与东南大学签订协议', reference: '南人才〔2022〕12号' },
        },
      ],
    })
  })
})

describe('values reported by hand', () => {
  it('begin with the grounds of the month before, never with its value', async () => {
    const { wrapper } = await mountAt(ReportedPage, {
      path: '/t/nanqiao-wuyi/reported-values?month=2022-11',
      pattern: '/t/:tenant/reported-values',
      routes: [{ path: '/t/:tenant/values', name: 'indicator-values', component: { template: '<p />' } }],
      me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
    })
    await flushPromises()
    await wrapper.find('[data-column="actions"] button').trigger('click')
    await flushPromises()

    const dialog = document.querySelector<HTMLElement>('.el-dialog')!
    const [value, reference] = dialog.querySelectorAll('input')
    expect(value!.value).toBe('')
    expect(reference!.value).toBe('南人才〔2022〕12号')
    expect(dialog.querySelector('textarea')!.value).toBe('与东南大学签订协议')
    expect(dialog.textContent).toContain('上月的依据已经填好')

    value!.value = '6'
    value!.dispatchEvent(new Event('input'))
    dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(await sent[0]!.json()).toMatchObject({
      values: [{ value: 6, evidence: '与东南大学签订协议', reference: '南人才〔2022〕12号', version: 0 }],
    })
  })
})
