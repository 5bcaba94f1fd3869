import type { EChartsCoreOption } from 'echarts/core'
import type { Chart, Palette, Series } from './chart'

// Told apart without colour: by the stroke and by the mark on it.
const strokes = { main: 'solid', aside: 'dashed', plan: 'dotted' } as const
const marks = { main: 'circle', aside: 'emptyTriangle', plan: 'emptyDiamond' } as const

/** A chart as ECharts draws it. Lines are named where they end, bars say their value. */
export function chartOption(
  chart: Chart,
  look: { palette: Palette; still: boolean; number: (value: number) => string; title?: string },
): EChartsCoreOption {
  const { palette, number } = look
  const bars = chart.kind === 'bars'
  const text = { color: palette.ink, fontFamily: palette.font, fontSize: palette.text - 2 }
  const names = {
    type: 'category',
    data: chart.categories,
    inverse: bars,
    axisLabel: { ...text, interval: bars ? 0 : 'auto', hideOverlap: true },
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
  }
  const values = {
    type: 'value',
    axisLabel: { ...text, color: palette.inkSoft, formatter: number },
    splitLine: { lineStyle: { color: palette.line } },
  }
  return {
    animation: !look.still,
    animationDuration: 150,
    textStyle: text,
    title: look.title
      ? { text: look.title, left: 12, top: 8, textStyle: { ...text, fontSize: palette.text + 1 } }
      : undefined,
    aria: { enabled: true, label: { enabled: false }, decal: { show: bars } },
    grid: {
      left: 12,
      right: bars ? 96 : 84,
      top: look.title ? 48 : 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText', // the policy allows no styles in markup
      backgroundColor: palette.sheet,
      borderColor: palette.line,
      textStyle: text,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? number(value) : '–'),
    },
    xAxis: bars ? values : names,
    yAxis: bars ? names : values,
    series: chart.series.map((series) => (bars ? bar(series, look) : line(series, look))),
  }
}

type Look = Parameters<typeof chartOption>[1]

function colour(series: Series, palette: Palette): string {
  return { main: palette.brand, aside: palette.inkSoft, plan: palette.watch }[series.part]
}

function line(series: Series, { palette }: Look) {
  const own = colour(series, palette)
  return {
    type: 'line',
    name: series.name,
    data: series.values,
    symbol: marks[series.part],
    symbolSize: 7,
    connectNulls: false,
    lineStyle: { color: own, width: series.part === 'main' ? 3 : 2, type: strokes[series.part] },
    itemStyle: { color: own },
    endLabel: {
      show: true,
      formatter: '{a}',
      color: own,
      fontFamily: palette.font,
      fontSize: palette.text - 2,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  }
}

function bar(series: Series, { palette, number }: Look) {
  return {
    type: 'bar',
    name: series.name,
    data: series.values,
    barMaxWidth: 22,
    itemStyle: { color: colour(series, palette) },
    label: {
      show: true,
      position: 'right',
      color: palette.ink,
      fontFamily: palette.font,
      fontSize: palette.text - 2,
      formatter: ({ dataIndex, value }: { dataIndex: number; value: unknown }) =>
        [typeof value === 'number' ? number(value) : '', series.notes?.[dataIndex] ?? '']
          .filter(Boolean)
          .join('  '),
    },
  }
}
