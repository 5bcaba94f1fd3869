import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { type Component, defineComponent, h } from 'vue'
import DataTable from './DataTable.vue'

const columns = [
  { key: 'choose', title: '选择', tool: true },
  { key: 'name', title: '企业', head: true },
  { key: 'month', title: '月份' },
  { key: 'at', title: '提交时间', minor: true },
  { key: 'status', title: '状态' },
  { key: 'hires', title: '人数' },
  { key: 'closes', title: '结账时间' },
  { key: 'actions', title: '' },
]

describe('a row as a card', () => {
  const card = { caption: '待办', columns, rows: [{ id: 'a' }], rowKey: ({ id }: { id: string }) => id }
  const table = () => mount(defineComponent({ render: () => h(DataTable as unknown as Component, card) }))

  it('shows three facts beside its head, its tools and what can be done', () => {
    const kept = table()
      .findAll('tbody [data-column]')
      .filter((cell) => !cell.classes('rest'))
      .map((cell) => cell.attributes('data-column'))

    expect(kept).toEqual(['choose', 'name', 'month', 'status', 'hires', 'actions'])
  })

  it('unfolds the rest', async () => {
    const wrapper = table()
    const opener = wrapper.find('.opener button')
    expect(opener.attributes('aria-expanded')).toBe('false')
    await opener.trigger('click')
    expect(wrapper.find('tbody tr').classes('unfolded')).toBe(true)
    expect(opener.attributes('aria-expanded')).toBe('true')
  })
})
