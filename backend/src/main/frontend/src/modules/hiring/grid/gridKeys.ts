import { HIRE_FIELDS, type HireField } from '../hireFields'

export type Command = 'save' | 'enter' | 'copyAbove'
export type Move = 'next' | 'previous' | 'up' | 'down' | 'left' | 'right'

/** What a key means in a cell; nothing where it is the field's own. */
export function meaningOf(event: KeyboardEvent, cell: HTMLInputElement): Command | Move | undefined {
  if (event.isComposing || event.altKey) {
    return undefined // the Enter that ends a Chinese input belongs to the input method
  }
  const control = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'Enter':
      return control ? 'enter' : event.shiftKey ? 'previous' : 'next'
    case 's':
    case 'S':
      return control ? 'save' : undefined
    case 'd':
    case 'D':
      return control ? 'copyAbove' : undefined
    case 'ArrowUp':
      return vertical(control, cell, 'up')
    case 'ArrowDown':
      return vertical(control, cell, 'down')
    case 'ArrowLeft':
      return !event.shiftKey && cell.selectionStart === 0 ? 'left' : undefined
    case 'ArrowRight':
      return !event.shiftKey && cell.selectionEnd === cell.value.length ? 'right' : undefined
    default:
      return undefined
  }
}

/** A cell with choices has a list of its own to walk through; with Ctrl every cell is left. */
function vertical(control: boolean, cell: HTMLInputElement, move: Move): Move | undefined {
  return control || !cell.hasAttribute('list') ? move : undefined
}

/** Where a move leads: row by its place, and field; nowhere at the edges. */
export function destination(
  move: Move,
  row: number,
  field: HireField,
  rows: number,
): { row: number; field: HireField } | undefined {
  const width = HIRE_FIELDS.length
  const at = row * width + HIRE_FIELDS.indexOf(field)
  const steps = { next: 1, right: 1, previous: -1, left: -1, up: -width, down: width }
  const to = at + steps[move]
  const sideways = move === 'left' || move === 'right'
  if (to < 0 || to >= rows * width || (sideways && Math.floor(to / width) !== row)) {
    return undefined
  }
  return { row: Math.floor(to / width), field: HIRE_FIELDS[to % width]! }
}
