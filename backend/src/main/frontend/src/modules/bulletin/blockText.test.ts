import { describe, expect, it } from 'vitest'
import type { BulletinBlock } from '@/shared/apiTypes'
import { block, reference, written } from './blockText'

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

  it('leaves what is missing to the server', () => {
    expect(block({ kind: 'PARAGRAPH', text: ' ' })).toEqual({ kind: 'PARAGRAPH', text: undefined })
    expect(block({ kind: 'TABLE', text: '' })).toEqual({ kind: 'TABLE', head: undefined, rows: [] })
  })
})
