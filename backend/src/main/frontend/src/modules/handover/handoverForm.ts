import type { HandoverDetail, HandoverWriting } from '@/shared/apiTypes'

/** A promise as it is typed. */
export interface PromiseValues {
  what: string
  to: string
  by: string
}

/** What who leaves writes, as it is typed. */
export interface WordsValues {
  on: string
  notes: string
  promised: PromiseValues[]
}

export const noPromise = (): PromiseValues => ({ what: '', to: '', by: '' })

export function wordsValues({ handover, words }: HandoverDetail): WordsValues {
  return {
    on: handover.on,
    notes: words.notes ?? '',
    promised: words.promised.map(({ what, to, by }) => ({ what, to, by: by ?? '' })),
  }
}

/** The body that they make: lines that nobody filled in are left out, and so is what is not said. */
export function writing({ on, notes, promised }: WordsValues): HandoverWriting {
  const lines = promised
    .filter((line) => Object.values(line).some((value) => value.trim() !== ''))
    .map(({ what, to, by }) => ({ what, to, ...(by ? { by } : {}) }))
  return { on, words: { ...(notes.trim() ? { notes } : {}), promised: lines } }
}
