import type { Correction, CorrectionDraft, CorrectionRevision, Page } from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const ORDERS = '/api/tenants/{tenant}/corrections'
const ORDER = '/api/tenants/{tenant}/corrections/{correction}'

export type CorrectionStatus = Correction['status']

/** The unit's own orders, or those handed in all over the district, newest first. */
export function corrections(
  tenant: string,
  status: CorrectionStatus | undefined,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<Correction>> {
  return answer(api.GET(ORDERS, { params: { path: { tenant }, query: { status, after } }, signal }))
}

export function correction(tenant: string, id: string, signal: AbortSignal): Promise<Correction> {
  return answer(api.GET(ORDER, { params: { path: { tenant, correction: id } }, signal }))
}

export function draftCorrection(tenant: string, body: CorrectionDraft, key: string): Promise<Correction> {
  return answer(api.POST(ORDERS, { params: { path: { tenant }, header: once(key) }, body }))
}

/** Writes a draft anew. */
export function reviseCorrection(
  tenant: string,
  order: Correction,
  body: CorrectionRevision,
): Promise<Correction> {
  return answer(
    api.PUT(ORDER, {
      params: { path: { tenant, correction: order.id }, header: ifMatch(order.version) },
      body,
    }),
  )
}

export function submitCorrection(tenant: string, order: Correction, key: string): Promise<Correction> {
  return answer(
    api.PUT(`${ORDER}/submission`, {
      params: {
        path: { tenant, correction: order.id },
        header: { ...ifMatch(order.version), ...once(key) },
      },
    }),
  )
}

export function withdrawCorrection(tenant: string, order: Correction): Promise<Correction> {
  return answer(
    api.PUT(`${ORDER}/withdrawal`, {
      params: { path: { tenant, correction: order.id }, header: ifMatch(order.version) },
    }),
  )
}

/** Books the correction at once. */
export function approveCorrection(
  tenant: string,
  order: Correction,
  comment: string | undefined,
  key: string,
): Promise<Correction> {
  return answer(
    api.PUT(`${ORDER}/approval`, {
      params: {
        path: { tenant, correction: order.id },
        header: { ...ifMatch(order.version), ...once(key) },
      },
      body: { comment },
    }),
  )
}

export function rejectCorrection(tenant: string, order: Correction, comment: string): Promise<Correction> {
  return answer(
    api.PUT(`${ORDER}/rejection`, {
      params: { path: { tenant, correction: order.id }, header: ifMatch(order.version) },
      body: { comment },
    }),
  )
}
