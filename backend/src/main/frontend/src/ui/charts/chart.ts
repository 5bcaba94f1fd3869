/** What a chart says; how it is drawn is the business of `chartOption`. */
export interface Chart {
  kind: 'lines' | 'bars'
  categories: string[]
  series: Series[]
}

export interface Series {
  name: string
  /** Nothing where there is nothing to show, as after today. */
  values: (number | null)[]
  /** `main` is what the chart is about, `aside` what it is compared with, `plan` what should be. */
  part: 'main' | 'aside' | 'plan'
  /** Words beside the values of bars, such as a place and its movement. */
  notes?: string[]
}

/** The colours of the page as it is shown now, light or dark. */
export interface Palette {
  ink: string
  inkSoft: string
  sheet: string
  line: string
  brand: string
  watch: string
  font: string
  text: number
}

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise
  return {
    ink: read('--ink', '#1d2733'),
    inkSoft: read('--ink-soft', '#5a6675'),
    sheet: read('--sheet', '#ffffff'),
    line: read('--line', '#e3ded3'),
    brand: read('--brand', '#1f4e79'),
    watch: read('--watch', '#8a5c00'),
    font: style.fontFamily || 'sans-serif',
    text: Number.parseFloat(style.fontSize) || 15,
  }
}
