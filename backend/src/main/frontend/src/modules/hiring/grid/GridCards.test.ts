import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { HIRE_FIELDS, type HireField } from '../hireFields'
import GridCards from './GridCards.vue'
import type { GridRow } from './useGrid'

function row(
  key: number,
  texts: Partial<Record<HireField, string>>,
  faults: GridRow['faults'] = {},
): GridRow {
  const empty = Object.fromEntries(HIRE_FIELDS.map((field) => [field, '']))
  const outcome = Object.keys(faults).length > 0 ? ('WRONG' as const) : undefined
  return { key, texts: { ...empty, ...texts } as GridRow['texts'], faults, outcome }
}

const rows = [
  row(
    1,
    { name: '张三', documentNumber: '12345' },
    { documentNumber: { zh: '应为 18 位。', en: '18 digits.' } },
  ),
  row(2, { name: '李四', education: '大学本科毕业' }),
  row(3, {}),
]
const form = () => document.querySelector('[data-testid="card-form"]')
const field = (name: HireField) => form()!.querySelector<HTMLInputElement>(`[data-field="${name}"]`)!

beforeEach(() => (document.body.innerHTML = ''))

async function open() {
  const { wrapper } = await mountAt(GridCards, {
    path: '/t/nanqiao-wuyi/report/2026-11/entry',
    pattern: '/t/:tenant/report/:month/entry',
    me: person(tenancy('nanqiao-wuyi', 'ENTERPRISE')),
    props: { rows, locked: false },
  })
  return wrapper
}

describe('the rows on a phone', () => {
  it('are a card each, the blank one a button', async () => {
    const wrapper = await open()

    expect(wrapper.findAll('[data-testid="grid-card"]')).toHaveLength(2)
    expect(wrapper.findAll('[data-testid="grid-card"]')[0]!.text()).toContain('1 处有误')
    expect(form()).toBeNull()
    await wrapper.get('[data-testid="add-card"]').trigger('click')
    await flushPromises()
    expect(field('name').value).toBe('')
    field('name').value = '王五'
    field('name').dispatchEvent(new Event('input'))
    expect(wrapper.emitted('typed')).toEqual([[3, 'name', '王五']])
  })

  it('are changed in a form that says what is wrong, where Enter goes on', async () => {
    const wrapper = await open()
    await wrapper.findAll('[data-testid="edit-card"]')[0]!.trigger('click')
    await flushPromises()

    await vi.waitFor(() => expect(document.activeElement).toBe(field('name')))
    expect(field('documentNumber').getAttribute('aria-invalid')).toBe('true')
    expect(form()!.textContent).toContain('应为 18 位。')
    field('name').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    )
    await flushPromises()
    expect(document.activeElement).toBe(field('documentKind'))
    document.querySelector<HTMLElement>('[data-testid="next-card"]')!.click()
    await flushPromises()
    expect(field('name').value).toBe('')
  })
})
