import type { Role, SearchHit } from './apiTypes'
import { answer, api } from './http'

/** Enterprises and units by a few letters; none before anything is typed. */
export async function search(tenant: string, q: string, signal: AbortSignal): Promise<SearchHit[]> {
  if (!q.trim()) {
    return []
  }
  const { items } = await answer(
    api.GET('/api/tenants/{tenant}/search', { params: { path: { tenant }, query: { q } }, signal }),
  )
  return items
}

export const SEARCHERS: Role[] = ['OFFICIAL', 'LEADER', 'OFFICE']

/** The page on which this person sees what was found. */
export function pageOf(tenant: string, roles: readonly Role[], hit: SearchHit) {
  if (roles.includes('OFFICIAL') && hit.enterprise) {
    return { name: 'enterprise', params: { tenant, enterprise: hit.enterprise } }
  }
  return { name: 'rollup-unit', params: { tenant, unit: hit.unit.code } }
}
