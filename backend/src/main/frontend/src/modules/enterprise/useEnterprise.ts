import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import { enterprise, rename } from './enterpriseApi'

export function useEnterprise(tenant: string, id: string) {
  const queries = useQueryClient()
  const key = [tenant, 'enterprises', id]
  const read = useRead(key, (signal) => enterprise(tenant, id, signal))
  const renaming = ref(false)

  const form = useForm(
    () => ({ name: read.data.value?.name ?? '' }),
    (values) => rename(tenant, read.data.value!, values.name),
    (now) => {
      renaming.value = false
      queries.setQueryData(key, now)
      return queries.invalidateQueries({ queryKey: [tenant, 'enterprises'] })
    },
  )

  /** Opens on the newest state, so that nobody's change is overwritten unseen. */
  async function ask(): Promise<void> {
    await read.retry()
    form.reset()
    renaming.value = true
  }

  return { ...read, renaming, form, ask }
}
