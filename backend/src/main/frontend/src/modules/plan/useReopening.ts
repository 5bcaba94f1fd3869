import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { Month } from '@/shared/apiTypes'
import { instantOf } from '@/shared/chinaTime'
import { useForm } from '@/shared/form'
import { reopen } from './planApi'

/** Opening a closed month again. */
export function useReopening(tenant: string) {
  const queries = useQueryClient()
  const closed = ref<Month>()
  const reopened = ref<Month>()

  const form = useForm(
    () => ({ closesAt: '', reason: '' }),
    (values) => reopen(tenant, closed.value!, instantOf(values.closesAt) ?? '', values.reason),
    async (month) => {
      closed.value = undefined
      reopened.value = month
      await queries.invalidateQueries({ queryKey: [tenant, 'months'] })
      await queries.invalidateQueries({ queryKey: [tenant, 'absentees'] })
    },
  )

  function ask(month: Month): void {
    closed.value = month
    form.reset()
  }

  return { closed, reopened, form, ask }
}
