import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Month } from './apiTypes'
import { answer, api } from './http'
import { useRead } from './read'

/** The months of an assessment year with their closing. */
export function useMonths(tenant: MaybeRefOrGetter<string>, year: MaybeRefOrGetter<number>) {
  return useRead(
    () => [toValue(tenant), 'months', toValue(year)],
    (signal) => readMonths(toValue(tenant), toValue(year), signal),
  )
}

async function readMonths(tenant: string, year: number, signal: AbortSignal): Promise<Month[]> {
  const { items } = await answer(
    api.GET('/api/tenants/{tenant}/months', { params: { path: { tenant }, query: { year } }, signal }),
  )
  return items
}

/** One month with its closing, and the working days left until then. */
export function useMonth(tenant: MaybeRefOrGetter<string>, month: MaybeRefOrGetter<string>) {
  return useRead(
    () => [toValue(tenant), 'months', toValue(month)],
    (signal) =>
      answer(
        api.GET('/api/tenants/{tenant}/months/{month}', {
          params: { path: { tenant: toValue(tenant), month: toValue(month) } },
          signal,
        }),
      ),
  )
}
