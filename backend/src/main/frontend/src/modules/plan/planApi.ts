import type { Month } from '@/shared/apiTypes'
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
