import type { Mismatch, Page, Reconciliation } from '@/shared/apiTypes'
import { answer, api, once } from '@/shared/http'

const RUNS = '/api/tenants/{tenant}/reconciliations'

export function runs(tenant: string, signal: AbortSignal): Promise<Page<Reconciliation>> {
  return answer(api.GET(RUNS, { params: { path: { tenant } }, signal }))
}

export function start(tenant: string, key: string): Promise<Reconciliation> {
  return answer(api.POST(RUNS, { params: { path: { tenant }, header: once(key) } }))
}

export function differences(
  tenant: string,
  id: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<Mismatch>> {
  return answer(
    api.GET(`${RUNS}/{id}/differences`, { params: { path: { tenant, id }, query: { after } }, signal }),
  )
}
