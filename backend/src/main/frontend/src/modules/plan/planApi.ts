import type { CalendarDay, Month, PeriodEvent, WorkCalendar } from '@/shared/apiTypes'
import { answer, api, ifMatch } from '@/shared/http'

/** Moves the closing of an open month; the instant itself still counts. */
export function setClosing(tenant: string, month: Month, closesAt: string): Promise<Month> {
  return answer(
    api.PUT('/api/tenants/{tenant}/months/{month}', {
      params: { path: { tenant, month: month.month }, header: ifMatch(month.version) },
      body: { closesAt },
    }),
  )
}

/** Opens a closed month again, for everybody to see why. */
export function reopen(tenant: string, month: Month, closesAt: string, reason: string): Promise<Month> {
  return answer(
    api.PUT('/api/tenants/{tenant}/months/{month}/reopening', {
      params: { path: { tenant, month: month.month }, header: ifMatch(month.version) },
      body: { closesAt, reason },
    }),
  )
}

/** What became of a month's closing, oldest first. */
export async function periodEvents(
  tenant: string,
  month: string,
  signal: AbortSignal,
): Promise<PeriodEvent[]> {
  const { items } = await answer(
    api.GET('/api/tenants/{tenant}/months/{month}/events', { params: { path: { tenant, month } }, signal }),
  )
  return items
}

export function workCalendar(tenant: string, year: number, signal: AbortSignal): Promise<WorkCalendar> {
  return answer(
    api.GET('/api/tenants/{tenant}/work-calendars/{year}', { params: { path: { tenant, year } }, signal }),
  )
}

/** Puts these days in the place of all that the year had. */
export function publishCalendar(
  tenant: string,
  year: number,
  version: number,
  days: CalendarDay[],
): Promise<WorkCalendar> {
  return answer(
    api.PUT('/api/tenants/{tenant}/work-calendars/{year}', {
      params: { path: { tenant, year }, header: ifMatch(version) },
      body: { days },
    }),
  )
}
