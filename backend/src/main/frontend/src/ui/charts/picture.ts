import { useWording } from '@/shared/wording'
import { type Chart, paletteOf } from './chart'
import { chartOption } from './chartOption'

const WIDTH = 1120
const LINES_HEIGHT = 520
const BAR_HEIGHT = 34
const BARS_FRAME = 96

/** Makes a picture of a chart, apart from the one on the page and the same whatever the window is. */
export function usePicture() {
  const { number } = useWording()

  async function picture(chart: Chart, title: string): Promise<Blob> {
    const { init } = await import('./echarts')
    const palette = paletteOf(document.body)
    const height = chart.kind === 'bars' ? BARS_FRAME + chart.categories.length * BAR_HEIGHT : LINES_HEIGHT
    const drawn = init(document.createElement('div'), null, { width: WIDTH, height, renderer: 'canvas' })
    try {
      drawn.setOption(chartOption(chart, { palette, still: true, number, title }))
      return blobOf(drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: palette.sheet }))
    } finally {
      drawn.dispose()
    }
  }

  return { picture }
}

/** Not by fetch: the policy lets pages ask the server only. */
function blobOf(dataUrl: string): Blob {
  const bytes = atob(dataUrl.slice(dataUrl.indexOf(',') + 1))
  return new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], { type: 'image/png' })
}
