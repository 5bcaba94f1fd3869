import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { monthOf } from '@/shared/chinaTime'
import type { Sample } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useList } from '@/shared/list'
import { draw, type DrawEntry, samples } from './samplingApi'

const USUAL_SIZE = '50'

/** The samples of a district, and the drawing of another. */
export function useSamples(tenant: string, drawn: (sample: Sample) => unknown) {
  const queries = useQueryClient()
  const key = [tenant, 'audit-samples']
  const list = useList(key, (after, signal) => samples(tenant, after, signal))
  const drawing = ref(false)

  const form = useForm<DrawEntry, Sample>(
    () => ({ from: monthOf(new Date()), to: monthOf(new Date()), size: USUAL_SIZE, seed: '' }),
    (values, intention) => draw(tenant, values, intention),
    async (sample) => {
      drawing.value = false
      await queries.invalidateQueries({ queryKey: key })
      return drawn(sample)
    },
  )

  function ask(): void {
    form.reset()
    drawing.value = true
  }

  return { ...list, drawing, form, ask }
}
