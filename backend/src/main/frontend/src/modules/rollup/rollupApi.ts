import type {
  BookedHire,
  Figures,
  Groups,
  OwnOutstanding,
  Page,
  Outstanding,
  Progress,
  Retention,
  Rollup,
  UnitRetention,
  UnitRollup,
} from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api } from '@/shared/http'

const TENANT = '/api/tenants/{tenant}'

/** What of a year is asked for; the server refuses what it does not know. */
export type Query = { year: number } & Record<string, string | number | boolean | undefined>

/** Filters come from the address, where anything may stand: the server says what is wrong with them. */
const known = <T>(query: Query) => query as unknown as T

export function rollup(tenant: string, year: number, signal: AbortSignal): Promise<Rollup> {
  return answer(api.GET(`${TENANT}/rollup`, { params: { path: { tenant }, query: { year } }, signal }))
}

export function unitRollup(
  tenant: string,
  unit: string,
  year: number,
  signal: AbortSignal,
): Promise<UnitRollup> {
  return answer(
    api.GET(`${TENANT}/rollup/units/{unit}`, { params: { path: { tenant, unit }, query: { year } }, signal }),
  )
}

export function progress(tenant: string, month: string, signal: AbortSignal): Promise<Progress> {
  return answer(api.GET(`${TENANT}/progress`, { params: { path: { tenant }, query: { month } }, signal }))
}

export function figures(tenant: string, year: number, signal: AbortSignal): Promise<Figures> {
  return answer(api.GET(`${TENANT}/figures`, { params: { path: { tenant }, query: { year } }, signal }))
}

export function groups(tenant: string, own: boolean, query: Query, signal: AbortSignal): Promise<Groups> {
  const params = { path: { tenant }, query: known<{ year: number; by: 'UNIT' }>(query) }
  return own
    ? answer(api.GET(`${TENANT}/figures/groups`, { params, signal }))
    : answer(api.GET(`${TENANT}/rollup/groups`, { params, signal }))
}

export function exportGroups(
  tenant: string,
  own: boolean,
  query: Query,
  body: ExportOrder,
): Promise<unknown> {
  const params = { path: { tenant }, query: known<{ year: number; by: 'UNIT' }>(query) }
  return own
    ? answer(api.POST(`${TENANT}/figures/groups/exports`, { params, body, parseAs: 'blob' }))
    : answer(api.POST(`${TENANT}/rollup/groups/exports`, { params, body, parseAs: 'blob' }))
}

export function exportUnit(tenant: string, unit: string, year: number, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST(`${TENANT}/rollup/units/{unit}/exports`, {
      params: { path: { tenant, unit }, query: { year } },
      body,
      parseAs: 'blob',
    }),
  )
}

export function bookedHires(
  tenant: string,
  query: Query,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<BookedHire>> {
  return answer(
    api.GET(`${TENANT}/figures/hires`, {
      params: { path: { tenant }, query: known<{ year: number }>({ ...query, after }) },
      signal,
    }),
  )
}

export function exportHires(tenant: string, query: Query, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST(`${TENANT}/figures/hires/exports`, {
      params: { path: { tenant }, query: known<{ year: number }>(query) },
      body,
      parseAs: 'blob',
    }),
  )
}

export function outstanding(tenant: string, year: number, signal: AbortSignal): Promise<Outstanding> {
  return answer(
    api.GET(`${TENANT}/rollup/outstanding`, { params: { path: { tenant }, query: { year } }, signal }),
  )
}

export function ownOutstanding(tenant: string, year: number, signal: AbortSignal): Promise<OwnOutstanding> {
  return answer(
    api.GET(`${TENANT}/figures/outstanding`, { params: { path: { tenant }, query: { year } }, signal }),
  )
}

export function retention(tenant: string, year: number, signal: AbortSignal): Promise<Retention> {
  return answer(
    api.GET(`${TENANT}/rollup/retention`, { params: { path: { tenant }, query: { year } }, signal }),
  )
}

export function unitRetention(
  tenant: string,
  unit: string | undefined,
  year: number,
  signal: AbortSignal,
): Promise<UnitRetention> {
  return unit === undefined
    ? answer(
        api.GET(`${TENANT}/figures/retention`, { params: { path: { tenant }, query: { year } }, signal }),
      )
    : answer(
        api.GET(`${TENANT}/rollup/units/{unit}/retention`, {
          params: { path: { tenant, unit }, query: { year } },
          signal,
        }),
      )
}
