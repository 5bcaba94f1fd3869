import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import ActionItemsPage from './ActionItemsPage.vue'

enableAutoUnmount(afterEach)

const sent: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  sent.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      sent.push(request)
      return new Response('file')
    }
    return json({ items: [] })
  })
})

describe('what meetings left to do', () => {
  it('is taken away as a file of the year that is shown', async () => {
    const { wrapper } = await mountAt(ActionItemsPage, {
      path: '/t/nanqiao-wuyi/own-action-items?year=2026',
      pattern: '/t/:tenant/own-action-items',
      me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
    })
    await flushPromises()

    await wrapper.find('[data-testid="export"]').trigger('click')
    await flushPromises()
    document.querySelector('.el-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()

    const url = new URL(sent[0]!.url)
    expect(url.pathname).toBe('/api/tenants/nanqiao-wuyi/action-items/exports')
    expect(url.searchParams.get('year')).toBe('2026')
    expect(await sent[0]!.json()).toEqual({ format: 'XLSX', purpose: 'CHECKING' })
  })
})
