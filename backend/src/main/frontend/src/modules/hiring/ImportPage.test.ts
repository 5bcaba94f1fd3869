import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import ImportPage from './ImportPage.vue'

const job = (status: string, actions: string[], rows: object) => ({
  ...{ id: 'I1', month: '2026-11', mode: 'PREVIEW', status, format: 'XLSX', bytes: 9 },
  ...{ createdAt: '2026-11-24T08:00:00Z', actions },
  rows: { read: 3, fresh: 0, same: 0, faulty: 0, added: 0, ...rows },
  progress: { percent: 40, expected: 10_000, stored: 0, rowsPerSecond: 8400 },
})
let jobs: object[]
const changes: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  jobs = []
  changes.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET') {
      changes.push(request)
      return json(jobs[0] ?? job('WAITING', ['cancel'], {}))
    }
    return request.url.includes('/faults')
      ? json({
          items: [
            { line: 3, field: 'name', head: '姓名', code: 'hire.name', zh: '姓名有误', en: 'Wrong name' },
          ],
        })
      : json({ items: jobs })
  })
})

async function open() {
  const me = person({ ...tenancy('nanqiao-wuyi', 'ENTERPRISE'), enterprise: { id: 'E1', name: '利维能' } })
  const { wrapper } = await mountAt(ImportPage, {
    path: '/t/nanqiao-wuyi/report/2026-11/import',
    pattern: '/t/:tenant/report/:month/import',
    routes: [{ path: '/t/:tenant/report/:month', name: 'report', component: { template: '<p />' } }],
    me,
  })
  await flushPromises()
  return wrapper
}

describe('the import of a workbook', () => {
  it('says how far the reading is and how fast', async () => {
    jobs = [job('READING', ['cancel'], { read: 4_000 })]
    const wrapper = await open()

    expect(wrapper.get('progress').attributes('value')).toBe('40')
    expect(wrapper.get('[data-testid="progress"]').text()).toMatch(/40%.*4,000.*10,000.*8,400/s)
  })

  it('offers the new template where the old one was handed in', async () => {
    const problem = {
      code: 'import.template-version',
      zh: '模板版本已过期',
      en: 'Out of date',
      template: '/x',
    }
    jobs = [{ ...job('REFUSED', [], {}), problem }]
    const wrapper = await open()

    expect(wrapper.get('[data-testid="file-problem"]').text()).toContain('模板版本已过期')
    expect(wrapper.find('[data-testid="new-template"]').exists()).toBe(true)
  })

  it('sends the chosen file to be previewed, and only that', async () => {
    const wrapper = await open()
    const input = wrapper.find<HTMLInputElement>('[data-testid="file"]')
    Object.defineProperty(input.element, 'files', { value: [new File(['PK'], 'a.xlsx')] })
    await input.trigger('change')
    await flushPromises()

    expect(changes).toHaveLength(1)
    expect(changes[0]!.url).toContain('/enterprises/E1/returns/2026-11/imports?mode=PREVIEW')
    expect(changes[0]!.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(changes[0]!.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('names what a confirmation will store, and confirms it', async () => {
    jobs = [job('PREVIEWED', ['confirm', 'cancel'], { fresh: 3 })]
    const wrapper = await open()
    const confirm = wrapper.find('[data-testid="confirm"]')

    expect(confirm.text()).toBe('保存 3 人')
    await confirm.trigger('click')
    await flushPromises()
    expect(changes[0]!.url).toContain('/imports/I1/confirmation')
    expect(await changes[0]!.json()).toEqual({ validRowsOnly: false })
  })

  it('shows what is wrong and offers the marked workbook, and the rest, only where the server does', async () => {
    jobs = [job('PREVIEWED', ['confirmValid', 'reply', 'cancel'], { fresh: 2, faulty: 1 })]
    const wrapper = await open()

    expect(wrapper.text()).toContain('姓名有误')
    expect(wrapper.find('[data-testid="confirm"]').exists()).toBe(false)
    expect(wrapper.find('[data-testid="reply"]').exists()).toBe(true)
    expect(wrapper.find('[data-testid="confirm-valid"]').text()).toBe('只保存无误的 2 人')
  })

  it('takes no other file while one is being read', async () => {
    jobs = [job('READING', ['cancel'], {})]
    const wrapper = await open()

    expect(wrapper.find('[data-testid="file"]').exists()).toBe(false)
    expect(wrapper.text()).toContain('已读 3 行')
  })
})
