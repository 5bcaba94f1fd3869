import { describe, expect, it } from 'vitest'
import { destination, meaningOf } from './gridKeys'

function cell(text: string, from = 0, to = text.length, list = false): HTMLInputElement {
  const input = document.createElement('input')
  input.value = text
  input.setSelectionRange(from, to)
  if (list) {
    input.setAttribute('list', 'choices')
  }
  return input
}
const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, ...more })

describe('the keys of the grid', () => {
  it.each([
    ['Enter', {}, 'next'],
    ['Enter', { shiftKey: true }, 'previous'],
    ['Enter', { ctrlKey: true }, 'enter'],
    ['Enter', { metaKey: true }, 'enter'],
    ['Enter', { isComposing: true }, undefined],
    ['s', { ctrlKey: true }, 'save'],
    ['s', {}, undefined],
    ['d', { ctrlKey: true }, 'copyAbove'],
    ['ArrowDown', {}, 'down'],
    ['ArrowUp', {}, 'up'],
    ['Tab', {}, undefined],
    ['ArrowDown', { altKey: true }, undefined],
  ])('%s with %j means %s', (name, more, meaning) => {
    expect(meaningOf(key(name, more), cell('张三'))).toBe(meaning)
  })

  it('leaves a cell sideways at its edges only', () => {
    expect(meaningOf(key('ArrowRight'), cell('张三', 1, 1))).toBeUndefined()
    expect(meaningOf(key('ArrowRight'), cell('张三', 2, 2))).toBe('right')
    expect(meaningOf(key('ArrowLeft'), cell('张三', 1, 1))).toBeUndefined()
    expect(meaningOf(key('ArrowLeft'), cell('张三', 0, 2))).toBe('left')
    expect(meaningOf(key('ArrowRight', { shiftKey: true }), cell('张三'))).toBeUndefined()
  })

  it('lets a list of choices have its arrows, and leaves it with Ctrl', () => {
    expect(meaningOf(key('ArrowDown'), cell('', 0, 0, true))).toBeUndefined()
    expect(meaningOf(key('ArrowDown', { ctrlKey: true }), cell('', 0, 0, true))).toBe('down')
  })

  it('goes on in the next row after the last field, and nowhere at the end', () => {
    expect(destination('next', 0, 'informed', 2)).toEqual({ row: 1, field: 'name' })
    expect(destination('previous', 1, 'name', 2)).toEqual({ row: 0, field: 'informed' })
    expect(destination('down', 0, 'gender', 2)).toEqual({ row: 1, field: 'gender' })
    expect(destination('right', 0, 'informed', 2)).toBeUndefined()
    expect(destination('down', 1, 'gender', 2)).toBeUndefined()
    expect(destination('previous', 0, 'name', 2)).toBeUndefined()
  })
})
