import { describe, expect, it } from 'vitest'
import type { BulletinBlock } from '@/shared/apiTypes'
import { block, pieces, reference, written } from './blockText'

describe('a piece of a bulletin', () => {
  it('comes back as it went out', () => {
    const blocks: BulletinBlock[] = [
      { kind: 'HEADING', text: '一、总体情况' },
      { kind: 'PARAGRAPH', text: `全区录用${reference('district/A01/actual')}人。` },
      {
        kind: 'TABLE',
        head: ['位次', '单位'],
        rows: [
          [reference('unit/wuyi/rank'), '乌衣镇'],
          ['—', '珠龙镇'],
        ],
      },
    ]
    expect(blocks.map((one) => block(written(one)))).toEqual(blocks)
  })

  it('is one a line where several were pasted, but for the rows of a table', () => {
    expect(pieces({ kind: 'PARAGRAPH', text: '一。\n\n二。\n' })).toEqual([
      { kind: 'PARAGRAPH', text: '一。' },
      { kind: 'PARAGRAPH', text: '二。' },
    ])
    expect(pieces({ kind: 'TABLE', text: '位次 | 单位\n1 | 乌衣镇' })).toHaveLength(1)
    expect(pieces({ kind: 'HEADING', text: '' })).toHaveLength(1)
  })

  it('leaves what is missing to the server', () => {
    expect(block({ kind: 'PARAGRAPH', text: ' ' })).toEqual({ kind: 'PARAGRAPH', text: undefined })
    expect(block({ kind: 'TABLE', text: '' })).toEqual({ kind: 'TABLE', head: undefined, rows: [] })
  })
})
