import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { monthOf } from '@/shared/chinaTime'
import { useList } from '@/shared/list'
import { useMonthInAddress } from '@/shared/queryParam'
import { useRead } from '@/shared/read'
import { type WorklistFilter, worklist, worklistCounts } from './hiringApi'

export type WorklistView = 'waiting' | 'sentBack' | 'month'

/**
 * What waits for a decision, or was sent back and is not mended yet, of all months or of those overdue or due today;
 * or all of one month. The address says which.
 */
export function useWorklist(tenant: string) {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const month = useMonthInAddress()

  const view = computed<WorklistView>({
    get: () => (route.query.month ? 'month' : route.query.status === 'SENT_BACK' ? 'sentBack' : 'waiting'),
    set: (chosen) =>
      void router.replace({
        query:
          chosen === 'month'
            ? { month: monthOf(new Date()) }
            : chosen === 'sentBack'
              ? { status: 'SENT_BACK' }
              : {},
      }),
  })
  const due = computed(() => (['OVERDUE', 'TODAY'] as const).find((known) => known === route.query.due))
  const asked = computed<WorklistFilter>(() =>
    view.value === 'month'
      ? { month: month.value }
      : { due: due.value, status: view.value === 'sentBack' ? 'SENT_BACK' : undefined },
  )
  const list = useList(
    () => [tenant, 'worklist', asked.value],
    (after, signal) => worklist(tenant, asked.value, after, signal),
  )

  const counts = useRead([tenant, 'worklist', 'counts'], (signal) => worklistCounts(tenant, signal))
  const tiles = computed(() => {
    const found = counts.data.value
    const tile = (key: 'overdue' | 'dueToday' | 'waiting' | 'sentBack', query: Record<string, string>) => ({
      key,
      label: t(`hiring.worklist.tile.${key}`),
      value: found?.[key] ?? 0,
      tone: key === 'overdue' ? ('late' as const) : key === 'dueToday' ? ('watch' as const) : undefined,
      to: { name: 'worklist', params: { tenant }, query },
    })
    return [
      tile('overdue', { due: 'OVERDUE' }),
      tile('dueToday', { due: 'TODAY' }),
      tile('waiting', {}),
      tile('sentBack', { status: 'SENT_BACK' }),
    ]
  })

  return { month, view, tiles, list }
}
