import type { AuditEntry, Page } from '@/shared/apiTypes'
import { answer, api } from '@/shared/http'

export function entries(
  tenant: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<AuditEntry>> {
  return answer(
    api.GET('/api/tenants/{tenant}/audit-entries', {
      params: { path: { tenant }, query: { after } },
      signal,
    }),
  )
}
