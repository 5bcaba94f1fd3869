import { describe, expect, it } from 'vitest'
import type { Chart, Palette } from './chart'
import { chartOption } from './chartOption'

const palette: Palette = {
  ink: '#111',
  inkSoft: '#555',
  sheet: '#fff',
  line: '#ddd',
  brand: '#00f',
  watch: '#fa0',
  font: 'sans-serif',
  text: 15,
}
const look = { palette, still: false, number: (value: number) => value.toLocaleString('en') }
const lines: Chart = {
  kind: 'lines',
  categories: ['1', '2'],
  series: [
    { name: '2026', part: 'main', values: [1, null] },
    { name: '2025', part: 'aside', values: [1, 2] },
    { name: 'plan', part: 'plan', values: [2, 4] },
  ],
}
type Drawn = {
  animation: boolean
  aria: { decal: { show: boolean } }
  series: {
    lineStyle: { type: string }
    symbol: string
    endLabel: { show: boolean }
    label: { formatter: unknown }
  }[]
}

describe('a chart', () => {
  it('tells its lines apart without colour and names each where it ends', () => {
    const { series } = chartOption(lines, look) as unknown as Drawn

    expect(new Set(series.map(({ lineStyle }) => lineStyle.type)).size).toBe(3)
    expect(new Set(series.map(({ symbol }) => symbol)).size).toBe(3)
    expect(series.every(({ endLabel }) => endLabel.show)).toBe(true)
  })

  it('says value and note beside each bar, and patterns them', () => {
    const bars: Chart = {
      kind: 'bars',
      categories: ['a'],
      series: [{ name: 'x', part: 'main', values: [1234], notes: ['↑2'] }],
    }
    const drawn = chartOption(bars, look) as unknown as Drawn
    const say = drawn.series[0]!.label.formatter as (at: { dataIndex: number; value: number }) => string

    expect(say({ dataIndex: 0, value: 1234 })).toBe('1,234  ↑2')
    expect(drawn.aria.decal.show).toBe(true)
  })

  it('stands still for those who want that', () => {
    expect((chartOption(lines, { ...look, still: true }) as unknown as Drawn).animation).toBe(false)
  })
})
