import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RouterView } from 'vue-router'
import type { CheckedRow, TypedRow } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import { PAUSE } from './useAutosave'
import GridPage from './GridPage.vue'

/** A server of one draft, that finds fault with whoever is hired yesterday. */
let draft: { rows: TypedRow[]; version: number; savedAt?: string }
let down: boolean
let batch: () => Response
const requests: Request[] = []
const bodies: unknown[] = []

function judged(row: TypedRow): CheckedRow {
  const wrong = row.hiredOn === '昨天'
  const fault = { field: 'hiredOn', code: 'import.date', zh: '不是有效的日期。', en: 'Not a date.' }
  return {
    outcome: wrong ? 'WRONG' : row.name === '旧人' ? 'SAME' : 'FRESH',
    faults: wrong ? [fault] : [],
    understood: { ...row, hiredOn: wrong ? undefined : '2026-11-03' } as unknown as CheckedRow['understood'],
  }
}

async function serve(request: Request): Promise<Response> {
  requests.push(request)
  if (down) {
    throw new TypeError('Failed to fetch')
  }
  const body = request.method === 'GET' || request.method === 'DELETE' ? undefined : await request.json()
  bodies.push(body)
  if (request.url.endsWith('/check')) {
    return json({ rows: body.rows.map(judged) })
  }
  if (request.url.endsWith('/batch')) {
    return batch()
  }
  if (request.method === 'GET') {
    return json(draft)
  }
  if (request.headers.get('If-Match') !== `"${draft.version}"`) {
    return refusal(412, 'changed-meanwhile')
  }
  draft = { rows: body?.rows ?? [], version: draft.version + 1, savedAt: '2026-11-24T02:42:00Z' }
  return request.method === 'DELETE' ? new Response(null, { status: 204 }) : json(draft)
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-11-24T02:42:00Z') })
  document.body.innerHTML = ''
  draft = { rows: [], version: 0 }
  down = false
  batch = () => json({ version: 1, hires: ['H1'] }, 201)
  requests.length = 0
  bodies.length = 0
  vi.stubGlobal('fetch', serve)
})
afterEach(() => vi.useRealTimers())

async function open() {
  const { wrapper, router } = await mountAt(RouterView, {
    path: '/t/nanqiao-wuyi/report/2026-11/entry',
    pattern: '/never',
    routes: [
      { path: '/t/:tenant/report/:month/entry', component: GridPage },
      { path: '/t/:tenant/report/:month', name: 'report', component: { template: '<p />' } },
      { path: '/t/:tenant/report/:month/import', name: 'hire-import', component: { template: '<p />' } },
    ],
    me: person(tenancy('nanqiao-wuyi', 'ENTERPRISE')),
  })
  await flushPromises()
  return { wrapper, router }
}

const cells = (wrapper: VueWrapper, field: string) =>
  wrapper.findAll<HTMLInputElement>(`[data-field="${field}"]`)
const focused = () => document.activeElement as HTMLInputElement
const sent = (path: string) => requests.filter(({ url }) => url.endsWith(path))

async function press(key: string, more: object = {}) {
  focused().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await flushPromises()
}

async function type(text: string) {
  const cell = focused()
  cell.value = text
  cell.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

async function paste(text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  focused().dispatchEvent(event)
  await flushPromises()
  return event
}

describe('typing the hires of a month', () => {
  it('goes from field to field by the keyboard and tells the rule of each', async () => {
    const { wrapper } = await open()
    expect(focused().dataset.field).toBe('name')

    await type('张三')
    await press('Enter')
    expect(focused().dataset.field).toBe('documentKind')
    expect(focused().value).toBe('居民身份证')
    await press('Enter')
    expect(focused().dataset.field).toBe('documentNumber')
    expect(wrapper.find('#grid-rule').text()).toContain('身份证 18 位')
    expect(focused().getAttribute('aria-describedby')).toContain('grid-rule')
    await press('Enter', { shiftKey: true })
    expect(focused().dataset.field).toBe('documentKind')

    await press('ArrowLeft')
    await press('ArrowDown')
    expect(focused()).toBe(cells(wrapper, 'name')[1]!.element)
    await press('d', { ctrlKey: true })
    expect(cells(wrapper, 'name').map(({ element }) => element.value)).toEqual(['张三', '张三', ''])
  })

  it('saves after a pause and with Ctrl+S, and shows that it did', async () => {
    const { wrapper } = await open()
    await type('张三')
    expect(wrapper.find('[data-testid="save-state"]').text()).toContain('未保存')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(wrapper.find('[data-testid="save-state"]').text()).toContain('已保存 10:42')
    expect(draft).toMatchObject({ rows: [{ name: '张三', documentKind: '居民身份证' }], version: 1 })

    await type('张三丰')
    await press('s', { ctrlKey: true })
    expect(draft).toMatchObject({ rows: [{ name: '张三丰' }], version: 2 })
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('张三')
  })

  it('keeps a failure in sight until saving succeeds, and keeps the person from leaving unwarned', async () => {
    const { wrapper, router } = await open()
    down = true
    await type('张三')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(wrapper.find('[data-testid="save-state"]').text()).toContain('保存失败')
    await router.push('/t/nanqiao-wuyi/report/2026-11')
    await flushPromises()
    expect(router.currentRoute.value.path).toContain('/entry')
    expect(document.querySelector('.el-dialog')?.textContent).toContain('会丢失')

    down = false
    await wrapper.find('[data-testid="save-again"]').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="save-state"]').text()).toContain('已保存')
  })

  it('brings back what was typed last time, and judges it', async () => {
    draft = {
      rows: [{ name: '张三', hiredOn: '昨天' }, { name: '李四' }],
      version: 4,
      savedAt: '2026-11-24T02:42:00Z',
    }
    const { wrapper } = await open()

    expect(cells(wrapper, 'name').map(({ element }) => element.value)).toEqual(['张三', '李四', ''])
    expect(wrapper.find('[data-testid="restored"]').text()).toContain('2 行')
    expect(wrapper.find('[data-testid="field-error"]').text()).toBe('不是有效的日期。')
    await vi.advanceTimersByTimeAsync(2 * PAUSE)
    expect(draft.version).toBe(4)
  })

  it('takes a block of a spreadsheet, and takes it back', async () => {
    const { wrapper } = await open()
    const event = await paste('姓名\t录用日期\t备注\r\n张三\t2026年11月3日\tx\r\n\t\t\r\n李四\t昨天\ty\r\n')

    expect(event.defaultPrevented).toBe(true)
    expect(cells(wrapper, 'hiredOn').map(({ element }) => element.value)).toEqual([
      '2026年11月3日',
      '昨天',
      '',
    ])
    expect(wrapper.find('[data-testid="pasted"]').text()).toContain('已粘贴 2 行')
    expect(wrapper.find('[data-testid="pasted"]').text()).toContain('备注')
    await vi.advanceTimersByTimeAsync(1000)
    expect(cells(wrapper, 'hiredOn').map((cell) => cell.attributes('aria-invalid'))).toEqual([
      undefined,
      'true',
      undefined,
    ])
    cells(wrapper, 'hiredOn')[0]!.element.focus()
    await flushPromises()
    expect(wrapper.find('[data-testid="reading"]').text()).toContain('2026-11-03')

    await wrapper.find('[data-testid="undo"]').trigger('click')
    expect(cells(wrapper, 'name')).toHaveLength(1)
    expect((await paste('张三')).defaultPrevented).toBe(false)
  })

  it('jumps to the first faulty cell instead of entering anything', async () => {
    const { wrapper } = await open()
    await paste('姓名\t录用日期\n张三\t2026/11/3\n李四\t昨天')
    await press('Enter', { ctrlKey: true })

    expect(sent('/batch')).toHaveLength(0)
    expect(focused()).toBe(cells(wrapper, 'hiredOn')[1]!.element)
    await type('2026/11/4')
    expect(wrapper.find('[data-testid="field-error"]').exists()).toBe(false)
  })

  it('enters the rows as they were understood, leaves out those known, and throws the draft away', async () => {
    const { wrapper } = await open()
    await paste('姓名\t录用日期\n张三\t2026/11/3\n旧人\t2026/11/3')
    await press('s', { ctrlKey: true })
    await press('Enter', { ctrlKey: true })

    const [entering] = sent('/batch')
    expect(bodies[requests.indexOf(entering!)]).toEqual({ hires: [{ name: '张三', hiredOn: '2026-11-03' }] })
    expect(entering!.headers.get('Idempotency-Key')).toBeTruthy()
    expect(wrapper.find('[data-testid="done"]').text()).toContain('1 人')
    expect(cells(wrapper, 'name').map(({ element }) => element.value)).toEqual([''])
    expect(draft).toMatchObject({ rows: [], version: 2 })
    expect(wrapper.find('[data-testid="save-state"]').attributes('data-state')).toBe('clean')
  })

  it('shows a fault of the entering at its cell and loses nothing', async () => {
    batch = () =>
      refusal(422, 'invalid', [
        {
          where: '/hires/1/documentNumber',
          code: 'document.already-in-return',
          zh: '已在本月报中。',
          en: 'Twice.',
        },
      ])
    const { wrapper } = await open()
    await paste('姓名\t证件号码\n旧人\t0\n张三\t1\n李四\t2')
    await press('Enter', { ctrlKey: true })

    expect(wrapper.find('[data-testid="field-error"]').text()).toBe('已在本月报中。')
    expect(focused()).toBe(cells(wrapper, 'documentNumber')[2]!.element)
    expect(cells(wrapper, 'name')).toHaveLength(4)
  })

  it('keeps both when another window has saved, until the person chooses', async () => {
    const { wrapper } = await open()
    draft = { rows: [{ name: '李四' }], version: 3, savedAt: '2026-11-24T02:41:00Z' }
    await type('张三')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(wrapper.find('[data-testid="conflict"]').text()).toContain('10:41')
    expect(draft.rows).toEqual([{ name: '李四' }])

    await wrapper.find('[data-testid="keep-both"]').trigger('click')
    await flushPromises()
    expect(draft.rows).toEqual([{ name: '张三', documentKind: '居民身份证' }, { name: '李四' }])
    expect(wrapper.find('[data-testid="conflict"]').exists()).toBe(false)
  })
})
