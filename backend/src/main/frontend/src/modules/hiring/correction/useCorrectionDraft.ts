import { useQueryClient } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'
import type { Correction, CorrectionDraft, Hire } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { draftOf, entryOf, type HireEntry } from '../hireEntry'
import { draftCorrection } from './correctionApi'

/** What stands in the form: the hire as it is to be, and why; or that it is to go. */
interface Wish extends HireEntry {
  removal: boolean
  reason: string
}

/** Drafting a correction of a hire. */
export function useCorrectionDraft(tenant: string, hire: Hire) {
  const queries = useQueryClient()
  const router = useRouter()
  return useForm<Wish, Correction>(
    () => ({ ...entryOf(hire), removal: false, reason: '' }),
    ({ removal, reason, ...entry }, key) => {
      const body: CorrectionDraft = { hire: hire.id, reason }
      if (!removal) {
        body.after = draftOf(entry)
      }
      return draftCorrection(tenant, body, key)
    },
    async (order) => {
      await queries.invalidateQueries({ queryKey: [tenant, 'corrections'] })
      await router.push({ name: 'correction', params: { tenant, correction: order.id } })
    },
  )
}
