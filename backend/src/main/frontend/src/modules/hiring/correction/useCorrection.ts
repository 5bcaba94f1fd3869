import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import type { Correction } from '@/shared/apiTypes'
import { useAction } from '@/shared/action'
import { useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import {
  approveCorrection,
  correction,
  rejectCorrection,
  submitCorrection,
  withdrawCorrection,
} from './correctionApi'

/** One correction order, and what may be done with it. */
export function useCorrection(tenant: string, id: string) {
  const queries = useQueryClient()
  const { data, loading, problem, retry } = useRead([tenant, 'corrections', id], (signal) =>
    correction(tenant, id, signal),
  )
  const can = computed(() => new Set(data.value?.actions))
  const rejecting = ref(false)

  async function changed() {
    rejecting.value = false
    await queries.invalidateQueries({ queryKey: [tenant] })
  }

  const submission = useAction<Correction, Correction>(
    (key, order) => submitCorrection(tenant, order, key),
    changed,
  )
  const withdrawal = useAction<Correction, Correction>(
    (_key, order) => withdrawCorrection(tenant, order),
    changed,
  )
  const approval = useForm(
    () => ({ comment: '' }),
    (values, key) => approveCorrection(tenant, data.value!, values.comment || undefined, key),
    changed,
  )
  const rejection = useForm(
    () => ({ comment: '' }),
    (values) => rejectCorrection(tenant, data.value!, values.comment),
    changed,
  )

  return { data, loading, problem, retry, can, submission, withdrawal, approval, rejection, rejecting }
}
