import { useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref, type Ref } from 'vue'
import { useAction } from '@/shared/action'
import type { BulkDecision, ReturnSummary } from '@/shared/apiTypes'
import { verifyAll } from './verificationApi'

/** The most the server takes at once. */
const MOST = 200

export const keyOf = (row: { enterprise: { id: string }; month: string }) =>
  `${row.enterprise.id} ${row.month}`

/** Lists longer than this are worked through piece by piece. */
const WHOLE = 1000

/** Verifying many returns wholly: which are chosen, and what became of each. */
export function useBulkVerification(
  tenant: string,
  rows: () => ReturnSummary[],
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
) {
  const queries = useQueryClient()
  const chosen = reactive(new Map<string, ReturnSummary>())
  const asking = ref(false)
  const loadingRest = ref(false)
  const outcomes = ref<(BulkDecision & { name: string })[]>([])

  /** Those the server lets this person verify. */
  const offered = computed(() => rows().filter((row) => row.actions.includes('verify')))
  const all = computed(() => offered.value.length > 0 && offered.value.every((row) => chosen.has(keyOf(row))))
  const effect = computed(() => ({
    returns: chosen.size,
    hires: [...chosen.values()].reduce((sum, row) => sum + row.pending, 0),
  }))

  const decision = useAction(
    async (_key, returns: ReturnSummary[]) => {
      const found: BulkDecision[] = []
      for (let start = 0; start < returns.length; start += MOST) {
        const piece = returns.slice(start, start + MOST)
        const seen = piece.map(({ enterprise, month, version }) => ({
          enterprise: enterprise.id,
          month,
          version,
        }))
        found.push(...(await verifyAll(tenant, seen)).items)
      }
      return found
    },
    async (found, returns) => {
      outcomes.value = found.map((one, place) => ({ ...one, name: returns[place]!.enterprise.name }))
      asking.value = false
      chosen.clear()
      await queries.invalidateQueries({ queryKey: [tenant] })
    },
  )

  function toggle(row: ReturnSummary): void {
    if (!chosen.delete(keyOf(row))) {
      chosen.set(keyOf(row), row)
    }
  }

  function toggleAll(): void {
    if (all.value) {
      chosen.clear()
    } else {
      offered.value.forEach((row) => chosen.set(keyOf(row), row))
    }
  }

  /** Chooses what the list has further down, too. */
  async function chooseRest(): Promise<void> {
    loadingRest.value = true
    while (rest.more.value && rows().length < WHOLE) {
      const before = rows().length
      await rest.loadMore()
      if (rows().length === before) {
        break // the list itself says what went wrong
      }
    }
    loadingRest.value = false
    offered.value.forEach((row) => chosen.set(keyOf(row), row))
  }

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

  return {
    ...{ chosen, offered, all, effect, asking, outcomes, decision },
    ...{ more: rest.more, loadingRest, toggle, toggleAll, chooseRest, ask, askFor, confirm },
  }
}
