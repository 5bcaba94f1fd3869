import type { LedgerEntry, LedgerField, LedgerValueForm } from '@/shared/apiTypes'
import type { Values } from './ledgerApi'

/** What a form holds: by the place that the server calls a fault's. */
export type Typed = Record<string, string>

const PARTS = ['text', 'documentKind', 'documentNumber'] as const
export type Part = (typeof PARTS)[number]

export const place = (field: LedgerField, part: Part = 'text') => `values/${field.code}/${part}`

/** What is shown masked stays as it is until somebody enters it anew. */
export const isKept = (field: LedgerField, seen: LedgerEntry | undefined) =>
  seen?.values[field.code]?.masked ?? false

export function typedOf(fields: LedgerField[], seen: LedgerEntry | undefined): Typed {
  const typed: Typed = {}
  for (const field of fields) {
    const value = isKept(field, seen) ? undefined : seen?.values[field.code]
    typed[place(field)] = value?.text ?? ''
    if (field.type === 'PERSON') {
      typed[place(field, 'documentKind')] = ''
      typed[place(field, 'documentNumber')] = ''
    }
  }
  return typed
}

/** The body that it makes; what is empty is left out, so that it is empty. */
export function valuesOf(fields: LedgerField[], typed: Typed, kept: ReadonlySet<string>): Values {
  const values: Values = {}
  for (const field of fields) {
    if (kept.has(field.code)) {
      values[field.code] = { keep: true }
      continue
    }
    const parts = PARTS.map((part) => [part, typed[place(field, part)]?.trim()]).filter(([, text]) => text)
    if (parts.length) {
      values[field.code] = Object.fromEntries(parts) as LedgerValueForm
    }
  }
  return values
}
