import { type MaybeRefOrGetter, toValue } from 'vue'
import type { WorkCalendar } from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api } from '@/shared/http'
import { useRead } from '@/shared/read'

const COCKPIT = '/api/tenants/{tenant}/cockpit'

/** How the district stands at the end of a month. */
export function useCockpit(tenant: string, month: MaybeRefOrGetter<string>) {
  return useRead(
    () => [tenant, 'cockpit', toValue(month)],
    (signal) =>
      answer(api.GET(COCKPIT, { params: { path: { tenant }, query: { month: toValue(month) } }, signal })),
  )
}

export function exportTable(
  tenant: string,
  month: string,
  table: 'TREND' | 'UNITS',
  body: ExportOrder,
): Promise<unknown> {
  return answer(
    api.POST(`${COCKPIT}/exports`, {
      params: { path: { tenant }, query: { month, table } },
      body,
      parseAs: 'blob',
    }),
  )
}

export function workCalendar(tenant: string, year: number, signal: AbortSignal): Promise<WorkCalendar> {
  return answer(
    api.GET('/api/tenants/{tenant}/work-calendars/{year}', { params: { path: { tenant, year } }, signal }),
  )
}
