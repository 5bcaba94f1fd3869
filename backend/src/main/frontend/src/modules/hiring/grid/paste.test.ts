import { describe, expect, it } from 'vitest'
import { cellsOf, isBlock } from '@/shared/clipboard'
import { looksBlank, readBlock } from './paste'

describe('the cells of a pasted block', () => {
  it.each([
    [
      'plain cells',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells at the edges',
      '\ta\t\n\t\t\n',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    [
      'a line break and a tab within quotes',
      '"a\nb"\t"c\td"\ne\tf',
      [
        ['a\nb', 'c\td'],
        ['e', 'f'],
      ],
    ],
    ['doubled quotes within quotes', '"say ""hi""\nnow"\tb', [['say "hi"\nnow', 'b']]],
    ['a quote in the middle', '5" pipe\tb', [['5" pipe', 'b']]],
    [
      'a quote that is never closed',
      '"a\tb\nc\td',
      [
        ['"a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['words behind a closed quote', '"a" b\tc', [['"a" b', 'c']]],
    [
      'line ends of old Macs',
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a blank line in between', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '', [[]]],
  ])('keeps %s', (_what, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  it('is a block from two cells on', () => {
    expect(isBlock('张三')).toBe(false)
    expect(isBlock('张三\r\n')).toBe(false)
    expect(isBlock('张三\t男')).toBe(true)
    expect(isBlock('张三\n李四')).toBe(true)
  })

  it('sees what looks blank', () => {
    expect(['', ' ', '\u3000', '\u200B\u00A0', undefined].every(looksBlank)).toBe(true)
    expect(looksBlank('0')).toBe(false)
  })
})

describe('a pasted block', () => {
  it('goes where the person stands, to the right and below', () => {
    const block = readBlock('男\t大学本科毕业\n女\t初中毕业', 'gender')

    expect(block.rows).toEqual([
      { gender: '男', education: '大学本科毕业' },
      { gender: '女', education: '初中毕业' },
    ])
    expect(block).toMatchObject({ headed: false, unknown: [], beyond: 0 })
  })

  it('finds its columns by Chinese heads in any order and leaves others out', () => {
    const block = readBlock(
      '序号\t入职日期\t姓 名*\t身份证号码\n1\t2026/3/5\t张三\t110105194912310 02X',
      'position',
    )

    expect(block.headed).toBe(true)
    expect(block.rows).toEqual([{ hiredOn: '2026/3/5', name: '张三', documentNumber: '110105194912310 02X' }])
    expect(block.unknown).toEqual(['序号'])
  })

  it('finds its columns by English heads', () => {
    expect(readBlock('NAME\tHired on\nZhang\t20260305', 'name').rows).toEqual([
      { name: 'Zhang', hiredOn: '20260305' },
    ])
  })

  it('takes the heads of our own workbook, and overlooks its reasons', () => {
    const heads = [
      ...['姓名', '证件种类', '证件号码', '性别', '学历', '是否在校', '毕业日期', '学校', '专业', '岗位'],
      ...[
        '录用日期',
        '离职日期',
        '招聘渠道',
        '招聘活动',
        '合同类型',
        '是否参保',
        '是否已告知本人',
        '错误原因',
      ],
    ]
    const block = readBlock(`${heads.join('\t')}\n${heads.map((_, at) => `v${at}`).join('\t')}`, 'name')

    expect(Object.keys(block.rows[0]!)).toHaveLength(17)
    expect(block.rows[0]).toMatchObject({ name: 'v0', informed: 'v16' })
    expect(block.unknown).toEqual(['错误原因'])
  })

  it('leaves rows out that look blank, and a column that is named twice', () => {
    expect(readBlock('姓名\t姓名\t性别\n \t\t\n张三\t李四\t男\n\u3000\t\t', 'name').rows).toEqual([
      { name: '张三', gender: '男' },
    ])
    expect(readBlock('张三\t男\n\t\n李四\t女', 'name').rows).toHaveLength(2)
  })

  it('does not take a person for a head', () => {
    expect(readBlock('张三\t居民身份证\t1101\n李四\t护照\tE1', 'name').headed).toBe(false)
  })

  it('says how many columns lie beyond the last', () => {
    expect(readBlock('是\t是\tx\ty', 'insured')).toMatchObject({
      rows: [{ insured: '是', informed: '是' }],
      beyond: 2,
    })
  })

  it('makes one line of a cell with several, and touches nothing else', () => {
    expect(readBlock('"张\r\n三"\t 3.41E+17 \n', 'name').rows).toEqual([
      { name: '张 三', documentKind: '3.41E+17' },
    ])
  })
})
