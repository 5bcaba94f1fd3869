import type {
  Handover,
  HandoverColleague,
  HandoverDetail,
  HandoverStart,
  HandoverWriting,
  PaperFormat,
} from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const HANDOVERS = '/api/tenants/{tenant}/handovers'
const HANDOVER = `${HANDOVERS}/{handover}` as const

/** Those begun in a year and those that wait, the newest first. */
export async function handovers(tenant: string, year: number, signal: AbortSignal): Promise<Handover[]> {
  return (await answer(api.GET(HANDOVERS, { params: { path: { tenant }, query: { year } }, signal }))).items
}

/** Who can be named; of a unit, for the office. */
export async function colleagues(
  tenant: string,
  unit: string,
  signal: AbortSignal,
): Promise<HandoverColleague[]> {
  const query = unit ? { unit } : {}
  return (await answer(api.GET(`${HANDOVERS}/people`, { params: { path: { tenant }, query }, signal }))).items
}

export function startHandover(tenant: string, key: string, body: HandoverStart): Promise<HandoverDetail> {
  return answer(api.POST(HANDOVERS, { params: { path: { tenant }, header: once(key) }, body }))
}

export function handover(tenant: string, handover: string, signal: AbortSignal): Promise<HandoverDetail> {
  return answer(api.GET(HANDOVER, { params: { path: { tenant, handover } }, signal }))
}

export function writeHandover(
  tenant: string,
  seen: Handover,
  body: HandoverWriting,
): Promise<HandoverDetail> {
  return answer(api.PUT(HANDOVER, { params: place(tenant, seen), body }))
}

/** Signs as who leaves; with a reason, in the place of who has left. */
export function handOver(
  tenant: string,
  key: string,
  seen: Handover,
  content: string,
  reason?: string,
): Promise<HandoverDetail> {
  const { path, header } = place(tenant, seen)
  return answer(
    api.PUT(`${HANDOVER}/handing-over`, {
      params: { path, header: { ...header, ...once(key) } },
      body: reason ? { seen: content, reason } : { seen: content },
    }),
  )
}

/** Signs as who follows. */
export function takeOver(
  tenant: string,
  key: string,
  seen: Handover,
  content: string,
): Promise<HandoverDetail> {
  const { path, header } = place(tenant, seen)
  return answer(
    api.PUT(`${HANDOVER}/taking-over`, {
      params: { path, header: { ...header, ...once(key) } },
      body: { seen: content },
    }),
  )
}

export function withdrawHandover(tenant: string, seen: Handover, reason: string): Promise<HandoverDetail> {
  return answer(api.PUT(`${HANDOVER}/withdrawal`, { params: place(tenant, seen), body: { reason } }))
}

export function moveContacts(tenant: string, seen: Handover): Promise<HandoverDetail> {
  return answer(api.PUT(`${HANDOVER}/contacts`, { params: { path: { tenant, handover: seen.id } } }))
}

export function handoverPaper(tenant: string, handover: string, format: PaperFormat): Promise<unknown> {
  return answer(
    api.POST(`${HANDOVER}/papers`, {
      params: { path: { tenant, handover } },
      body: { format },
      parseAs: 'blob',
    }),
  )
}

function place(tenant: string, seen: Handover) {
  return { path: { tenant, handover: seen.id }, header: ifMatch(seen.version) }
}
