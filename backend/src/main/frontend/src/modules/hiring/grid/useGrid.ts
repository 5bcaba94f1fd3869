import { computed, ref } from 'vue'
import type { CheckedRow, TypedRow } from '@/shared/apiTypes'
import { HIRE_FIELDS, type HireField } from '../hireFields'
import { looksBlank, type Block, type Texts } from './paste'

/** Rows the server keeps for one person and month; more come as a workbook. */
export const MAXIMUM_ROWS = 200

type Words = { zh: string; en: string }

export interface GridRow {
  key: number
  texts: Record<HireField, string>
  /** What the server said of the row; forgotten as soon as the row is another. */
  outcome?: CheckedRow['outcome']
  faults: Partial<Record<HireField, Words>>
  understood?: CheckedRow['understood']
}

/** What becomes of a pasted block. */
export interface Pasted {
  rows: number
  /** Rows for which there was no place. */
  left: number
  unknown: string[]
  beyond: number
}

/**
 * The rows being typed, with one blank row below them to go on in. What they are worth the server says.
 *
 * @param changed is told of every change of what is typed
 * @param usual the document almost everybody has; a name typed into a blank row brings it along
 */
export function useGrid(changed: () => void, usual: () => string) {
  let keys = 0
  const rows = ref<GridRow[]>([blankRow()])
  const before = ref<GridRow[]>()
  const filled = computed(() => rows.value.filter((row) => !isBlank(row)))

  function blankRow(): GridRow {
    const texts = Object.fromEntries(HIRE_FIELDS.map((field) => [field, '']))
    return { key: ++keys, texts: texts as Record<HireField, string>, faults: {} }
  }

  function rowOf(texts: Texts): GridRow {
    const row = blankRow()
    Object.assign(row.texts, texts)
    return row
  }

  function grow(): void {
    const last = rows.value[rows.value.length - 1]
    if (rows.value.length < MAXIMUM_ROWS && (!last || !isBlank(last))) {
      rows.value.push(blankRow())
    }
  }

  /** Puts these rows in the place of all. */
  function show(typed: TypedRow[]): void {
    rows.value = typed.map((row) => rowOf(row as Texts))
    before.value = undefined
    grow()
  }

  function write(row: GridRow, field: HireField, text: string): void {
    if (row.texts[field] !== text) {
      row.texts[field] = text
      row.outcome = undefined
      row.understood = undefined
      delete row.faults[field] // what a person is mending is no longer called wrong
    }
  }

  function set(key: number, field: HireField, text: string): void {
    const row = rows.value.find((one) => one.key === key)
    if (row) {
      const fresh = isBlank(row)
      write(row, field, text)
      if (field === 'name' && fresh && !looksBlank(text)) {
        write(row, 'documentKind', usual())
      } else if (field === 'name' && isBlank({ ...row, texts: { ...row.texts, documentKind: '' } })) {
        write(row, 'documentKind', '')
      }
      before.value = undefined
      grow()
      changed()
    }
  }

  /** The cell takes what stands above it. */
  function copyAbove(key: number, field: HireField): void {
    const at = rows.value.findIndex((one) => one.key === key)
    const above = rows.value[at - 1]
    if (above) {
      set(key, field, above.texts[field])
    }
  }

  /** Rows with heads are people of their own and go below; others go from where the person stands. */
  function paste(block: Block, key: number): Pasted {
    const start = block.headed ? firstFree() : rows.value.findIndex((one) => one.key === key)
    const room = block.rows.slice(0, MAXIMUM_ROWS - start)
    remember()
    room.forEach((texts, offset) => {
      const row = (rows.value[start + offset] ??= blankRow())
      for (const field of HIRE_FIELDS) {
        const text = texts[field]
        if (text !== undefined) {
          write(row, field, text)
        }
      }
    })
    grow()
    changed()
    const { unknown, beyond } = block
    return { rows: room.length, left: block.rows.length - room.length, unknown, beyond }
  }

  /** Rows of another window go below. */
  function append(typed: TypedRow[]): void {
    const known = new Set(filled.value.map((row) => JSON.stringify(typedOf(row))))
    const fresh = typed
      .map((row) => rowOf(row as Texts))
      .filter((row) => !known.has(JSON.stringify(typedOf(row))))
    rows.value = [...filled.value, ...fresh].slice(0, MAXIMUM_ROWS)
    grow()
  }

  function firstFree(): number {
    const last = rows.value.map(isBlank).lastIndexOf(false)
    return last + 1
  }

  function remove(key: number): void {
    remember()
    rows.value = rows.value.filter((row) => row.key !== key)
    grow()
    changed()
  }

  /** Takes out rows that now stand in the return. */
  function drop(done: number[]): void {
    rows.value = rows.value.filter((row) => !done.includes(row.key))
    before.value = undefined
    grow()
  }

  function remember(): void {
    before.value = rows.value.map((row) => ({ ...row, texts: { ...row.texts }, faults: { ...row.faults } }))
  }

  /** Takes the last paste or removal back. */
  function undo(): void {
    if (before.value) {
      rows.value = before.value
      before.value = undefined
      changed()
    }
  }

  /** What the server said of rows as they were sent; of what is another by now it said nothing. */
  function judge(sent: Sent[], checked: CheckedRow[]): void {
    sent.forEach(({ key, typed }, place) => {
      const row = rows.value.find((one) => one.key === key)
      const said = checked[place]
      if (row && said) {
        const same = JSON.stringify(typedOf(row)) === JSON.stringify(typed)
        row.outcome = same ? said.outcome : undefined
        row.understood = same ? said.understood : undefined
        row.faults = {}
        for (const fault of said.faults) {
          const field = fault.field as HireField
          if ((typed[field] ?? '') === row.texts[field]) {
            row.faults[field] ??= { zh: fault.zh, en: fault.en }
          }
        }
      }
    })
  }

  /** The first cell that is wrong, in reading order. */
  function firstWrong(): { key: number; field: HireField } | undefined {
    for (const row of rows.value) {
      const field = HIRE_FIELDS.find((one) => row.faults[one])
      if (field) {
        return { key: row.key, field }
      }
    }
    return undefined
  }

  return {
    ...{ rows, filled, canUndo: computed(() => before.value !== undefined) },
    ...{ show, set, copyAbove, paste, append, remove, drop, undo, judge, firstWrong },
  }
}

/** A row as it was sent, so that the answer finds it again. */
export interface Sent {
  key: number
  typed: TypedRow
}

export function isBlank(row: GridRow): boolean {
  return Object.values(row.texts).every(looksBlank)
}

/** What is sent of a row: what is typed, and nothing for what is not. */
export function typedOf(row: GridRow): TypedRow {
  return Object.fromEntries(
    HIRE_FIELDS.map((field) => [field, row.texts[field]]).filter(([, text]) => text !== ''),
  )
}
