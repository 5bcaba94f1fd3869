import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { Month } from '@/shared/apiTypes'
import { instantOf, localOf } from '@/shared/chinaTime'
import { useForm } from '@/shared/form'
import { setClosing } from './planApi'

/** Moving the closing of a month. */
export function useClosing(tenant: string) {
  const queries = useQueryClient()
  const moving = ref<Month>()
  const moved = ref<Month>()

  const form = useForm(
    () => ({ closesAt: moving.value ? localOf(moving.value.closesAt) : '' }),
    (values) => setClosing(tenant, moving.value!, instantOf(values.closesAt) ?? ''),
    (month) => {
      moving.value = undefined
      moved.value = month
      return queries.invalidateQueries({ queryKey: [tenant, 'months'] })
    },
  )

  function ask(month: Month): void {
    moving.value = month
    form.reset()
  }

  return { moving, moved, form, ask }
}
