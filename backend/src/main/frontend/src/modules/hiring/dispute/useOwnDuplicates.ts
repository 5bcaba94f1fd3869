import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import type { Hire } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import type { Place } from '../hiringApi'
import { ownDuplicates, raise } from './disputeApi'

/** The rows of a return that do not count wholly, and what the unit says to them. */
export function useOwnDuplicates(place: Place) {
  const queries = useQueryClient()
  const key = [place.tenant, 'returns', place.enterprise, place.month, 'duplicates']
  const read = useRead(key, (signal) => ownDuplicates(place, signal))
  const byHire = computed(() => new Map(read.data.value?.items.map((own) => [own.hire, own])))
  const disputing = ref<Hire>()
  const raised = ref(false)

  const form = useForm(
    () => ({ reason: '' }),
    ({ reason }, idempotency) => raise(place, disputing.value!.id, reason, idempotency),
    () => {
      disputing.value = undefined
      raised.value = true
      return queries.invalidateQueries({ queryKey: key })
    },
  )

  function ask(hire: Hire): void {
    raised.value = false
    disputing.value = hire
    form.reset()
  }

  return { byHire, disputing, raised, form, ask }
}
