import { useQueryClient } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'
import type { Correction, CorrectionRevision, Hire } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { draftOf, entryOf, type HireEntry } from '../hireEntry'
import { draftCorrection, reviseCorrection } from './correctionApi'

/** What stands in the form: the hire as it is to be, and why; or that it is to go. */
interface Wish extends HireEntry {
  removal: boolean
  reason: string
}

/** What is sent of it: without the hire as it is to be, it is to go. */
function wished({ removal, reason, ...entry }: Wish): CorrectionRevision {
  return removal ? { reason } : { reason, after: draftOf(entry) }
}

/** Drafting a correction of a hire. */
export function useCorrectionDraft(tenant: string, hire: Hire) {
  const drafted = useDrafted(tenant)
  return useForm<Wish, Correction>(
    () => ({ ...entryOf(hire), removal: false, reason: '' }),
    (wish, key) => draftCorrection(tenant, { hire: hire.id, ...wished(wish) }, key),
    drafted,
  )
}

/** Writing a draft anew, from what it said. */
export function useCorrectionRevision(tenant: string, order: Correction) {
  const drafted = useDrafted(tenant)
  return useForm<Wish, Correction>(
    () => ({ ...entryIn(order), removal: order.removal, reason: order.reason ?? '' }),
    (wish) => reviseCorrection(tenant, order, wished(wish)),
    drafted,
  )
}

/** Whoever was reported had been informed, or the row would not count. */
function entryIn({ before, after }: Correction): HireEntry {
  return entryOf({ ...(after ?? before), informed: true } as Hire)
}

function useDrafted(tenant: string) {
  const queries = useQueryClient()
  const router = useRouter()
  return async (order: Correction) => {
    await queries.invalidateQueries({ queryKey: [tenant, 'corrections'] })
    await router.push({ name: 'correction', params: { tenant, correction: order.id } })
  }
}
