import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Notice } from './apiTypes'
import { answer, api } from './http'
import { useRead } from './read'

/** While a page stays open, what waits is asked for again after so many milliseconds. */
const FRESH = 60_000

/** What waits for the reader in the tenant, the most urgent first. */
export function useNotices(tenant: MaybeRefOrGetter<string>) {
  return useRead(
    () => [toValue(tenant), 'notices'],
    (signal) => readNotices(toValue(tenant), signal),
    { refresh: () => FRESH },
  )
}

async function readNotices(tenant: string, signal: AbortSignal): Promise<Notice[]> {
  const { items } = await answer(
    api.GET('/api/tenants/{tenant}/notices', { params: { path: { tenant } }, signal }),
  )
  return items
}

/** Tells the server what was on the page, so that it is unread nowhere any more. */
export async function lookAt(tenant: string, notices: Notice[]): Promise<void> {
  await answer(
    api.PUT('/api/tenants/{tenant}/notices/seen', {
      params: { path: { tenant } },
      body: { items: notices.map(({ kind, count, month, year }) => ({ kind, count, month, year })) },
    }),
  )
}

/** What makes a notice another one; more of the same is news too. */
export function newsOf(notice: Notice): string {
  return `${notice.page} ${notice.kind} ${notice.count}`
}
