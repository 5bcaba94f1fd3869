/** What the margins of a printed page say: where from, what, of which month, when, and which page of how many. */
export interface Margins {
  place: string
  title: string
  month?: string
  printed: string
  /** Such as `第 {page} 页，共 {pages} 页`. */
  pages: string
}

/** Asks for the margins each time something is printed. */
export function preparePrint(margins: () => Margins): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  window.addEventListener('beforeprint', () => sheet.replaceSync(pageRule(margins())))
}

/** The `@page` rule of those margins; browsers that know no margin boxes leave them out. */
export function pageRule({ place, title, month, printed, pages }: Margins): string {
  const count = pages
    .split(/(\{pages?\})/)
    .filter(Boolean)
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : text(part)))
    .join(' ')
  return `@page {
    ${box('top-left', text([place, title].filter(Boolean).join(' · ')))}
    ${box('top-right', text(month ?? ''))}
    ${box('bottom-left', text(printed))}
    ${box('bottom-right', count)}
  }`
}

function box(where: string, content: string): string {
  return `@${where} { content: ${content}; color: #333; font: 8.5pt 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; white-space: nowrap; }`
}

/** A string of CSS; names come from people and may hold anything. */
function text(value: string): string {
  const escaped = [...value]
    .map((char) =>
      /[\p{L}\p{N} ·:,，：。、（）()年月日/-]/u.test(char) ? char : `\\${char.codePointAt(0)!.toString(16)} `,
    )
    .join('')
  return `"${escaped}"`
}
