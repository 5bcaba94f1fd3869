import type { DecideValues, ReportedMonth, ReportValues } from '@/shared/apiTypes'
import { answer, api, once } from '@/shared/http'

const REPORTED = '/api/tenants/{tenant}/reported-values/{month}'

/** What is reported by hand in a month, and what is still to be. */
export function reportedMonth(tenant: string, month: string, signal: AbortSignal): Promise<ReportedMonth> {
  return answer(api.GET(REPORTED, { params: { path: { tenant, month } }, signal }))
}

/** All of them are stored or none. */
export function reportValues(
  tenant: string,
  month: string,
  key: string,
  body: ReportValues,
): Promise<ReportedMonth> {
  return answer(api.PUT(REPORTED, { params: { path: { tenant, month }, header: once(key) }, body }))
}

/** All decisions are stored or none. */
export function decideValues(
  tenant: string,
  month: string,
  key: string,
  body: DecideValues,
): Promise<ReportedMonth> {
  return answer(
    api.PUT(`${REPORTED}/verification`, { params: { path: { tenant, month }, header: once(key) }, body }),
  )
}
