import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useAction } from '@/shared/action'
import type { Redraw, SampleItem } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useList } from '@/shared/list'
import { useRead } from '@/shared/read'
import { close, decide, items, population, redraw, sample } from './samplingApi'

/** One sample: its figures, its hires for those who may see them, and what can be done. */
export function useSample(tenant: string, id: string) {
  const queries = useQueryClient()
  const key = [tenant, 'audit-samples', id]
  const read = useRead(key, (signal) => sample(tenant, id, signal))
  const can = computed(() => new Set(read.data.value?.actions))
  const drawn = useList([...key, 'items'], (after, signal) => items(tenant, id, after, signal), {
    enabled: () => can.value.has('open'),
  })
  const changed = () => queries.invalidateQueries({ queryKey: [tenant, 'audit-samples'] })

  const redrawn = ref<Redraw>()
  const redrawing = useAction(
    () => redraw(tenant, id),
    (result) => (redrawn.value = result),
  )
  const download = useAction(
    () => population(tenant, id),
    (content) => save(content as Blob, `${id}.csv`),
  )

  const closing = ref(false)
  const closure = useAction(
    () => close(tenant, read.data.value!),
    () => {
      closing.value = false
      return changed()
    },
  )

  const deciding = ref<SampleItem>()
  const form = useForm(
    () => ({
      finding: deciding.value?.finding ?? '',
      field: deciding.value?.field ?? '',
      comment: deciding.value?.comment ?? '',
    }),
    ({ finding, field, comment }) =>
      decide(tenant, id, deciding.value!, { finding, field: finding === 'WRONG' ? field : '', comment }),
    () => {
      deciding.value = undefined
      return changed()
    },
  )

  function ask(item: SampleItem): void {
    deciding.value = item
    form.reset()
  }

  return { ...read, can, drawn, redrawn, redrawing, download, closing, closure, deciding, form, ask }
}

/** Hands content to the browser to be kept as a file. */
function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
