/**
 * The cells of what a spreadsheet puts on the clipboard: tabs between cells, line breaks between rows. A cell
 * with either inside stands in quotes, its own quotes doubled; a quote that is not closed is only a quote.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length || rows[rows.length - 1]!.length > 0) {
    const quoted = text[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at)) : null
    const plain = quoted ? '' : /^[^\t\r\n]*/.exec(text.slice(at))![0]
    rows[rows.length - 1]!.push(quoted ? quoted[1]!.replace(/""/g, '"') : plain)
    at += quoted ? quoted[0].length : plain.length
    if (text[at] === '\t') {
      at++
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) {
      break
    }
    rows.push([])
  }
  return rows
}

/** Whether it is more than one cell; a single one is pasted as any text is. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''))
}
