import { useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import type { LedgerEntryRow } from '@/shared/apiTypes'
import { useBulk } from '@/shared/chosen'
import { submitMany, verifyMany } from './ledgerApi'

/** Handing in or verifying many entries. */
export function useBulkEntries(
  tenant: string,
  rows: () => LedgerEntryRow[],
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
) {
  const queries = useQueryClient()
  const seen = (piece: LedgerEntryRow[]) => piece.map(({ id, version }) => ({ entry: id, version }))
  return useBulk(
    {
      submit: (piece: LedgerEntryRow[]) => submitMany(tenant, seen(piece)),
      verify: (piece: LedgerEntryRow[]) => verifyMany(tenant, seen(piece)),
    },
    rows,
    (row) => row.id,
    (row, verb) => row.actions.includes(verb),
    rest,
    () => queries.invalidateQueries({ queryKey: [tenant] }),
  )
}
