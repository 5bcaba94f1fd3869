import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { District } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useList } from '@/shared/list'
import { createDistrict, districts, type DistrictEntry } from './tenancyApi'

/** A district is being prepared for a few seconds: its organization is made in Keycloak. */
const LOOK_AGAIN = 3_000

export function useDistricts() {
  const queries = useQueryClient()
  const key = ['operator', 'districts']
  const list = useList(key, districts, {
    refresh: (items) => (items.some((district) => district.status === 'PROVISIONING') ? LOOK_AGAIN : false),
  })
  const creating = ref(false)
  const created = ref<District>()

  const form = useForm<DistrictEntry, District>(
    () => ({ code: '', name: '', 'office/name': '', 'office/email': '' }),
    createDistrict,
    (district) => {
      creating.value = false
      created.value = district
      return queries.invalidateQueries({ queryKey: key })
    },
  )

  function create(): void {
    form.reset()
    creating.value = true
  }

  return { ...list, creating, created, form, create }
}
