import { useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { ReturnSummary } from '@/shared/apiTypes'
import { useBulk } from '@/shared/chosen'
import { verifyAll } from './verificationApi'

export const keyOf = (row: { enterprise: { id: string }; month: string }) =>
  `${row.enterprise.id} ${row.month}`

/** Verifying many returns wholly, of those the server lets this person verify. */
export function useBulkVerification(
  tenant: string,
  rows: () => ReturnSummary[],
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
) {
  const queries = useQueryClient()
  const verify = (piece: ReturnSummary[]) =>
    verifyAll(
      tenant,
      piece.map(({ enterprise, month, version }) => ({ enterprise: enterprise.id, month, version })),
    )
  const bulk = useBulk(
    { verify },
    rows,
    keyOf,
    (row, verb) => row.actions.includes(verb),
    rest,
    () => queries.invalidateQueries({ queryKey: [tenant] }),
  )
  const { chosen, ask } = bulk
  const effect = computed(() => ({
    returns: chosen.size,
    hires: [...chosen.values()].reduce((sum, row) => sum + row.pending, 0),
  }))

  /** One return at once, whatever else was chosen. */
  function askFor(row: ReturnSummary): void {
    chosen.clear()
    chosen.set(keyOf(row), row)
    ask('verify')
  }

  return { ...bulk, effect, askFor }
}
