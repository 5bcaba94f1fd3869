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

/** How a text refers to a figure. */
export function reference(key: string): string {
  return `{{figure:${key}}}`
}
