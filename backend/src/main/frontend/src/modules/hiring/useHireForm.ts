import { useRouter } from 'vue-router'
import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { Hire } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { draftOf, emptyEntry, entryOf, type HireEntry } from './hireEntry'
import { addHire, changeHire, type Place } from './hiringApi'

/** Adding one person after another, or changing one. */
export function useHireForm(place: Place, hire: Hire | undefined) {
  const queries = useQueryClient()
  const router = useRouter()
  /** What follows saving: the next empty form, or the month. */
  const then = ref<'month' | 'next'>('month')
  const added = ref(0)

  const form = useForm<HireEntry, Hire>(
    () => (hire ? entryOf(hire) : emptyEntry()),
    (entry, key) => (hire ? changeHire(place, hire, draftOf(entry)) : addHire(place, draftOf(entry), key)),
    async () => {
      await queries.invalidateQueries({ queryKey: [place.tenant, 'returns'] })
      if (then.value === 'next') {
        added.value++
        form.reset()
      } else {
        await router.push({ name: 'report', params: { tenant: place.tenant, month: place.month } })
      }
    },
  )

  return { form, then, added }
}
