import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { useAction } from '@/shared/action'
import type { BulkDecision, ReturnSummary } from '@/shared/apiTypes'
import { inPieces, useChosen } from '@/shared/chosen'
import { verifyAll } from './verificationApi'

export const keyOf = (row: { enterprise: { id: string }; month: string }) =>
  `${row.enterprise.id} ${row.month}`

/** Verifying many returns wholly: which are chosen, and what became of each. */
export function useBulkVerification(
  tenant: string,
  rows: () => ReturnSummary[],
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
) {
  const queries = useQueryClient()
  const asking = ref(false)
  const outcomes = ref<(BulkDecision & { name: string })[]>([])

  /** Those the server lets this person verify. */
  const choice = useChosen(rows, keyOf, (row) => row.actions.includes('verify'), rest)
  const { chosen } = choice
  const effect = computed(() => ({
    returns: chosen.size,
    hires: [...chosen.values()].reduce((sum, row) => sum + row.pending, 0),
  }))

  const decision = useAction(
    (_key, returns: ReturnSummary[]) =>
      inPieces(returns, (piece) =>
        verifyAll(
          tenant,
          piece.map(({ enterprise, month, version }) => ({ enterprise: enterprise.id, month, version })),
        ),
      ),
    async (found, returns) => {
      outcomes.value = found.map((one, place) => ({ ...one, name: returns[place]!.enterprise.name }))
      asking.value = false
      chosen.clear()
      await queries.invalidateQueries({ queryKey: [tenant] })
    },
  )

  function ask(): void {
    decision.forget()
    outcomes.value = []
    asking.value = true
  }

  /** One return at once, whatever else was chosen. */
  function askFor(row: ReturnSummary): void {
    chosen.clear()
    chosen.set(keyOf(row), row)
    ask()
  }

  const confirm = () => decision.run([...chosen.values()])

  return { ...choice, effect, asking, outcomes, decision, ask, askFor, confirm }
}
