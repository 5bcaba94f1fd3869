import type { Figures, Progress, Rollup, UnitRollup } from '@/shared/apiTypes'
import { answer, api } from '@/shared/http'

export function rollup(tenant: string, year: number, signal: AbortSignal): Promise<Rollup> {
  return answer(
    api.GET('/api/tenants/{tenant}/rollup', { params: { path: { tenant }, query: { year } }, signal }),
  )
}

export function unitRollup(
  tenant: string,
  unit: string,
  year: number,
  signal: AbortSignal,
): Promise<UnitRollup> {
  return answer(
    api.GET('/api/tenants/{tenant}/rollup/units/{unit}', {
      params: { path: { tenant, unit }, query: { year } },
      signal,
    }),
  )
}

export function progress(tenant: string, month: string, signal: AbortSignal): Promise<Progress> {
  return answer(
    api.GET('/api/tenants/{tenant}/progress', { params: { path: { tenant }, query: { month } }, signal }),
  )
}

export function figures(tenant: string, year: number, signal: AbortSignal): Promise<Figures> {
  return answer(
    api.GET('/api/tenants/{tenant}/figures', { params: { path: { tenant }, query: { year } }, signal }),
  )
}
