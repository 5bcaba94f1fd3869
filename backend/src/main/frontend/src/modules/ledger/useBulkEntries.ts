import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { useAction } from '@/shared/action'
import type { LedgerEntryRow, LedgerMoved } from '@/shared/apiTypes'
import { inPieces, useChosen } from '@/shared/chosen'
import { submitMany, verifyMany } from './ledgerApi'

export type Verb = 'submit' | 'verify'

const SEND = { submit: submitMany, verify: verifyMany }

/** Handing in or verifying many entries: which are chosen, and what became of each. */
export function useBulkEntries(
  tenant: string,
  rows: () => LedgerEntryRow[],
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
) {
  const queries = useQueryClient()
  const asked = ref<Verb>()
  const outcomes = ref<(LedgerMoved & { row: LedgerEntryRow })[]>([])
  const choice = useChosen(
    rows,
    (row) => row.id,
    (row) => row.actions.length > 0,
    rest,
  )
  const { chosen } = choice
  const of = (verb: Verb) => [...chosen.values()].filter(({ actions }) => actions.includes(verb))
  const counts = computed(() => ({ submit: of('submit').length, verify: of('verify').length }))

  const move = useAction(
    (_key, { verb, entries }: { verb: Verb; entries: LedgerEntryRow[] }) =>
      inPieces(entries, (piece) =>
        SEND[verb](
          tenant,
          piece.map(({ id, version }) => ({ entry: id, version })),
        ),
      ),
    async (found, { entries }) => {
      outcomes.value = found.map((one, place) => ({ ...one, row: entries[place]! }))
      asked.value = undefined
      chosen.clear()
      await queries.invalidateQueries({ queryKey: [tenant] })
    },
  )

  function ask(verb: Verb): void {
    move.forget()
    outcomes.value = []
    asked.value = verb
  }

  function confirm(): void {
    if (asked.value) {
      void move.run({ verb: asked.value, entries: of(asked.value) })
    }
  }

  return { ...choice, counts, asked, outcomes, move, ask, confirm }
}
