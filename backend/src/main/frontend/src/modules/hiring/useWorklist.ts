import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { monthOf } from '@/shared/chinaTime'
import { useList } from '@/shared/list'
import { useMonthInAddress } from '@/shared/queryParam'
import { useRead } from '@/shared/read'
import { type WorklistFilter, worklist, worklistCounts } from './hiringApi'

/** How far an enterprise can have come with a month, from nothing to done. */
export const STATES = ['ABSENT', 'DRAFT', 'SUBMITTED', 'SENT_BACK', 'AMENDING', 'VERIFIED'] as const

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
  /** Within one month: how far enterprises have come with it; everything, if empty. */
  const state = computed<string>({
    get: () => STATES.find((known) => view.value === 'month' && known === route.query.status) ?? '',
    set: (chosen) => void router.replace({ query: { ...route.query, status: chosen || undefined } }),
  })
  const due = computed(() => (['OVERDUE', 'TODAY'] as const).find((known) => known === route.query.due))
  const asked = computed<WorklistFilter>(() =>
    view.value === 'month'
      ? { month: month.value, status: (state.value || undefined) as WorklistFilter['status'] }
      : { due: due.value, status: view.value === 'sentBack' ? 'SENT_BACK' : undefined },
  )
  const list = useList(
    () => [tenant, 'worklist', asked.value],
    (after, signal) => worklist(tenant, asked.value, after, signal),
  )

  const counted = computed(() => (view.value === 'month' ? month.value : undefined))
  const counts = useRead(
    () => [tenant, 'worklist', 'counts', counted.value],
    (signal) => worklistCounts(tenant, counted.value, signal),
  )
  /** How many enterprises have come so far with the month; nothing before it is known. */
  const ofMonth = computed(() => counts.data.value?.ofMonth ?? undefined)
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

  return { month, view, state, tiles, list, ofMonth }
}
