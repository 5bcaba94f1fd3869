import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { MonthlyReturn } from '@/shared/apiTypes'

export function useCountTiles(counts: () => MonthlyReturn['counts'] | undefined) {
  const { t } = useI18n()
  return computed(() =>
    (['hires', 'college', 'insured', 'pending', 'verified', 'sentBack'] as const).map((key) => ({
      key,
      label: t(`hiring.count.${key}`),
      value: counts()?.[key],
    })),
  )
}
