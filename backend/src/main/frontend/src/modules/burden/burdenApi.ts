import type { BurdenMonth } from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api } from '@/shared/http'

const BURDEN = '/api/tenants/{tenant}/burden'

/** What reporting cost in a month: of one unit, or of all that the person may see. */
export function burden(
  tenant: string,
  unit: string | undefined,
  month: string,
  signal: AbortSignal,
): Promise<BurdenMonth> {
  const query = { month }
  return unit === undefined
    ? answer(api.GET(BURDEN, { params: { path: { tenant }, query }, signal }))
    : answer(api.GET(`${BURDEN}/units/{unit}`, { params: { path: { tenant, unit }, query }, signal }))
}

export function exportBurden(tenant: string, year: number, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST(`${BURDEN}/exports`, {
      params: { path: { tenant }, query: { year } },
      body,
      parseAs: 'blob',
    }),
  )
}
