import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Unit, UnitCategory } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { unitsKey, useUnitsOf } from '@/shared/units'
import { createUnit, type UnitEntry } from './tenancyApi'

const LOOK_AGAIN = 3_000

export const CATEGORIES: UnitCategory[] = ['DEPARTMENT', 'TOWN', 'PARK', 'PLATFORM']

export function useCategories() {
  const { t } = useI18n()
  return computed(() => CATEGORIES.map((value) => ({ value, label: t(`ui.category.${value}`) })))
}

export function useUnits(tenant: string) {
  const queries = useQueryClient()
  const read = useUnitsOf(tenant, {
    refresh: ({ items }) => (items.some((unit) => unit.status === 'PROVISIONING') ? LOOK_AGAIN : false),
  })
  const creating = ref(false)
  const created = ref<Unit>()
  const category = ref('')

  const shown = computed(() =>
    (read.data.value?.items ?? []).filter((unit) => !category.value || unit.category === category.value),
  )

  const form = useForm<UnitEntry, Unit>(
    () => ({ code: '', name: '', category: '' }),
    (values, intention) => createUnit(tenant, values, intention),
    (unit) => {
      creating.value = false
      created.value = unit
      return queries.invalidateQueries({ queryKey: unitsKey(tenant) })
    },
  )

  function create(): void {
    form.reset()
    creating.value = true
  }

  return { ...read, shown, category, creating, created, form, create }
}
