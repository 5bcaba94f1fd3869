import type { Page, Unit } from './apiTypes'
import { answer, api } from './http'
import { useRead } from './read'

type Options = NonNullable<Parameters<typeof useRead<Page<Unit>>>[2]>

/** Where the units of a district are kept; whatever begins with it is of one of them. */
export const unitsKey = (tenant: string) => [tenant, 'units'] as const

/** The units of a district, for its office. Whoever reads them reads here: what is kept under one key has one shape. */
export function useUnitsOf(tenant: string, options: Options = {}) {
  return useRead(
    unitsKey(tenant),
    (signal) => answer(api.GET('/api/tenants/{tenant}/units', { params: { path: { tenant } }, signal })),
    options,
  )
}

/** To choose from. */
export function asChoices(units: Unit[]): { value: string; label: string }[] {
  return units.map(({ code, name }) => ({ value: code, label: name }))
}

/** Those that can be given something to do. */
export function active(units: Unit[]): Unit[] {
  return units.filter(({ status }) => status === 'ACTIVE')
}
