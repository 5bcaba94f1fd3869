import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import LedgerImportPage from './LedgerImportPage.vue'

const job = (status: string, actions: string[], rows: object) => ({
  ...{ id: 'I1', mode: 'PREVIEW', status, format: 'XLSX', bytes: 9 },
  ...{ createdAt: '2026-11-24T08:00:00Z', actions },
  rows: { read: 3, fresh: 0, same: 0, faulty: 0, added: 0, ...rows },
  progress: { percent: 40, expected: 300, stored: 200, rowsPerSecond: 840 },
})
let jobs: object[]
let asked: Request[]

beforeEach(() => {
  document.body.innerHTML = ''
  jobs = []
  asked = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    if (request.url.includes('/template')) {
      return new Response('PK')
    }
    if (request.url.endsWith('/kinds/TALENT')) {
      return json({ code: 'TALENT', version: 1, content: { name: '高层次人才', fields: [] }, actions: [] })
    }
    if (request.url.includes('/faults')) {
      const fault = {
        line: 3,
        field: 'person/documentNumber',
        head: '姓名证件号码',
        code: 'document-checksum',
      }
      return json({ items: [{ ...fault, zh: '校验码不对', en: 'Wrong check digit' }] })
    }
    return request.method === 'GET' ? json({ items: jobs }) : json(jobs[0] ?? job('WAITING', ['cancel'], {}))
  })
})

async function open() {
  const { wrapper } = await mountAt(LedgerImportPage, {
    path: '/t/nanqiao-wuyi/ledger/import/TALENT',
    pattern: '/t/:tenant/ledger/import/:kind',
    routes: [{ path: '/t/:tenant/ledger', name: 'ledger', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
  })
  await flushPromises()
  return wrapper
}

describe('the workbook of a kind', () => {
  it('offers the template of this kind', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:x')
    URL.revokeObjectURL = vi.fn()
    const wrapper = await open()
    expect(wrapper.get('h1').text()).toBe('导入高层次人才')

    await wrapper.get('[data-testid="template"]').trigger('click')
    await flushPromises()
    expect(asked[asked.length - 1]!.url).toContain('/ledger/kinds/TALENT/template')
  })

  it('sends a file to be previewed, and finds its progress again', async () => {
    const wrapper = await open()
    const input = wrapper.find<HTMLInputElement>('[data-testid="file"]')
    Object.defineProperty(input.element, 'files', { value: [new File(['PK'], 'a.xlsx')] })
    await input.trigger('change')
    await flushPromises()
    const sent = asked.find(({ method }) => method === 'POST')!
    expect(sent.url).toContain('/ledger/kinds/TALENT/imports?mode=PREVIEW')
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy()

    jobs = [job('READING', ['cancel'], {})]
    const again = await open()
    expect(again.get('progress').attributes('value')).toBe('40')
    expect(again.get('[data-testid="progress"]').text()).toContain('已写入 200 条')
  })

  it('says how many entries a confirmation stores, and stores them', async () => {
    jobs = [job('PREVIEWED', ['confirm', 'cancel'], { fresh: 3 })]
    const wrapper = await open()
    expect(wrapper.get('[data-testid="confirm"]').text()).toBe('保存 3 条')

    await wrapper.get('[data-testid="confirm"]').trigger('click')
    await flushPromises()
    const sent = asked.find(({ method }) => method === 'PUT')!
    expect(sent.url).toContain('/imports/I1/confirmation')
    expect(await sent.json()).toEqual({ validRowsOnly: false })
  })

  it('shows what is wrong by the heads of the template', async () => {
    jobs = [job('PREVIEWED', ['confirmValid', 'reply', 'cancel'], { fresh: 2, faulty: 1 })]
    const wrapper = await open()

    expect(wrapper.text()).toContain('姓名证件号码')
    expect(wrapper.text()).toContain('校验码不对')
    expect(wrapper.find('[data-testid="reply"]').exists()).toBe(true)
    expect(wrapper.get('[data-testid="confirm-valid"]').text()).toBe('只保存无误的 2 条')
  })
})
