import type { AuditEntry, ChainVerdict, Page } from '@/shared/apiTypes'
import { answer, api } from '@/shared/http'

/** What is looked for; what is empty is any. */
export interface AuditFilter {
  actor: string
  action: string
  object: string
  from: string
  to: string
  unit: string
}

export function entries(
  tenant: string,
  filter: AuditFilter,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<AuditEntry>> {
  const wanted = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  return answer(
    api.GET('/api/tenants/{tenant}/audit-entries', {
      params: { path: { tenant }, query: { ...wanted, after } },
      signal,
    }),
  )
}

/** Whether the log of a unit, or of the district itself, is still what was written. */
export function verify(tenant: string, unit: string | undefined): Promise<ChainVerdict> {
  return answer(
    api.POST('/api/tenants/{tenant}/audit-verifications', { params: { path: { tenant } }, body: { unit } }),
  )
}
