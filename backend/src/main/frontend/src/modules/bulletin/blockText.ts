import type { BulletinBlock } from '@/shared/apiTypes'

/** A piece of a bulletin while it is written on: cells of a table stand on lines, parted by bars. */
export interface WrittenBlock {
  kind: BulletinBlock['kind']
  text: string
}

const BAR = '|'

export function written(block: BulletinBlock): WrittenBlock {
  const lines = [block.head ?? [], ...(block.rows ?? [])].map((cells) => cells.join(` ${BAR} `))
  return { kind: block.kind, text: block.kind === 'TABLE' ? lines.join('\n') : (block.text ?? '') }
}

/** What is sent. The server says what a piece lacks. */
export function block({ kind, text }: WrittenBlock): BulletinBlock {
  if (kind !== 'TABLE') {
    return { kind, text: text.trim() || undefined }
  }
  const [head, ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(BAR).map((cell) => cell.trim()))
  return { kind, head, rows }
}

/** Every line of a text is a piece of its own, as on paper; those of a table are its rows. */
export function pieces({ kind, text }: WrittenBlock): WrittenBlock[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return kind === 'TABLE' || lines.length < 2 ? [{ kind, text }] : lines.map((line) => ({ kind, text: line }))
}

/** How a text refers to a figure. */
export function reference(key: string): string {
  return `{{figure:${key}}}`
}
