import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Difference } from '@/shared/apiTypes'
import DifferenceList from './DifferenceList.vue'

const open = (...differences: Difference[]) =>
  mount(DifferenceList, { props: { differences, caption: '差异' } })
    .findAll('[data-testid="difference"]')
    .map((row) => [row.find('th').text(), row.find('del').text(), row.find('ins').text()])

describe('the differences of a row', () => {
  it('say each field in the words of the form', () => {
    expect(
      open(
        { field: 'education', before: '71', after: '21' },
        { field: 'insured', before: 'false', after: 'true' },
        { field: 'documentNumber', before: '999***********1234', after: '999***********5678' },
      ),
    ).toEqual([
      [expect.stringContaining('学历'), '初中毕业', '大学本科毕业'],
      [expect.stringContaining('是否参保'), '未参保', '已参保'],
      [expect.stringContaining('证件号码'), '999***********1234', '999***********5678'],
    ])
  })

  it('tell by a word what was added, emptied and changed', () => {
    const rows = open(
      { field: 'event', after: '秋季双选会' },
      { field: 'leftOn', before: '2026-11-20' },
      { field: 'withdrawn', before: 'false', after: 'true' },
    )

    expect(rows[0]).toEqual([expect.stringContaining('新增'), '（空）', '秋季双选会'])
    expect(rows[1]?.[0]).toContain('清空')
    expect(rows[1]?.[1]).toContain('2026')
    expect(rows[2]).toEqual([expect.stringContaining('撤销'), '否', '是'])
  })
})
