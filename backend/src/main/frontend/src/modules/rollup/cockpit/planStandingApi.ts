import { type MaybeRefOrGetter, toValue } from 'vue'
import type { PlanStanding } from '@/shared/apiTypes'
import { answer, api } from '@/shared/http'
import { publishedStandings } from '@/shared/inventories'
import { planHolding } from '@/shared/plans'
import { useRead } from '@/shared/read'

/** How the district stands to the plan in force in a month; nothing where none is. */
export function usePlanStanding(tenant: string, month: MaybeRefOrGetter<string>) {
  return useRead(
    () => [tenant, 'plan-standing', toValue(month)],
    (signal) => standing(tenant, toValue(month), signal),
  )
}

/** The places that are public by the end of a month; nothing where none is. */
export function useScoreStandings(tenant: string, month: MaybeRefOrGetter<string>) {
  return useRead(
    () => [tenant, 'score-standings', toValue(month)],
    (signal) => publishedStandings(tenant, toValue(month), signal),
  )
}

async function standing(tenant: string, month: string, signal: AbortSignal): Promise<PlanStanding | null> {
  return (await planHolding(tenant, month, signal))
    ? answer(
        api.GET('/api/tenants/{tenant}/plan-standing/{month}', {
          params: { path: { tenant, month } },
          signal,
        }),
      )
    : null
}
