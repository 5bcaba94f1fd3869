import { describe, expect, it } from 'vitest'
import { pageRule } from './printing'

const margins = {
  place: '南谯区 › 乌衣镇',
  title: '月报',
  month: '2026年11月',
  printed: '打印于 2026-11-26 15:47',
  pages: '第 {page} 页，共 {pages} 页',
}

describe('the margins of a printed page', () => {
  it('count pages in the words of the language', () => {
    expect(pageRule(margins)).toContain('content: "第 " counter(page) " 页，共 " counter(pages) " 页"')
    expect(pageRule({ ...margins, pages: '{page} / {pages}' })).toContain(
      'counter(page) " / " counter(pages)',
    )
  })

  it('cannot be left by a name, whatever it holds', () => {
    const rule = pageRule({ ...margins, place: 'A"} body { display: none } \\ \n "' })
    expect(rule).not.toContain('body {')
    expect(rule.match(/(?<!\\)"/g)).toHaveLength(2 * 6)
  })
})
