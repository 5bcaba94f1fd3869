import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { Enterprise } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useList } from '@/shared/list'
import { enterprises, type NewEnterprise, register } from './enterpriseApi'

export function useEnterprises(tenant: string) {
  const queries = useQueryClient()
  const key = [tenant, 'enterprises']
  const list = useList(key, (after, signal) => enterprises(tenant, after, signal))
  const registering = ref(false)
  const registered = ref<Enterprise>()

  const form = useForm<NewEnterprise, Enterprise>(
    () => ({ creditCode: '', name: '' }),
    (values, intention) => register(tenant, values, intention),
    (enterprise) => {
      registering.value = false
      registered.value = enterprise
      return queries.invalidateQueries({ queryKey: key })
    },
  )

  function ask(): void {
    form.reset()
    registering.value = true
  }

  return { ...list, registering, registered, form, ask }
}
