import type { IndicatorMonth } from './apiTypes'
import { answer, api } from './http'
import { planHolding } from './plans'

/** What the indicators come to at a month's end, as far as the person may see. */
export function indicatorMonth(tenant: string, month: string, signal: AbortSignal): Promise<IndicatorMonth> {
  return answer(
    api.GET('/api/tenants/{tenant}/indicator-values/{month}', {
      params: { path: { tenant, month } },
      signal,
    }),
  )
}

/** The same where a plan in force holds the month; nothing where none does. */
export async function plannedMonth(
  tenant: string,
  month: string,
  signal: AbortSignal,
): Promise<IndicatorMonth | null> {
  return (await planHolding(tenant, month, signal)) ? indicatorMonth(tenant, month, signal) : null
}
