import type {
  Figures,
  Hire,
  HireDraft,
  MonthlyReturn,
  Page,
  Receipt,
  RecruitmentEvent,
  ReturnSummary,
  SentBackRow,
  WorklistCounts,
} from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api, ifMatch, once } from '@/shared/http'

/** Which return: of which enterprise, of which month. */
export interface Place {
  tenant: string
  enterprise: string
  month: string
}

const RETURN = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}'

export function monthlyReturn(path: Place, signal: AbortSignal): Promise<MonthlyReturn> {
  return answer(api.GET(RETURN, { params: { path }, signal }))
}

export function returnsOf(
  tenant: string,
  enterprise: string,
  year: number,
  signal: AbortSignal,
): Promise<Page<MonthlyReturn>> {
  return answer(
    api.GET('/api/tenants/{tenant}/enterprises/{enterprise}/returns', {
      params: { path: { tenant, enterprise }, query: { year } },
      signal,
    }),
  )
}

/** Which returns of the worklist: by month, or by what they wait for. */
export interface WorklistFilter {
  month?: string
  status?: ReturnSummary['status']
  due?: 'OVERDUE' | 'TODAY'
}

/** What is asked for at a time once somebody wants more than the first page: a unit may have 500 enterprises. */
const REST = 200

/** All returns of a month, or without one those of every month that wait for somebody, overdue first. */
export function worklist(
  tenant: string,
  filter: WorklistFilter,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<ReturnSummary>> {
  return answer(
    api.GET('/api/tenants/{tenant}/returns', {
      params: { path: { tenant }, query: { ...filter, after, limit: after ? REST : undefined } },
      signal,
    }),
  )
}

/** How many returns wait, and how urgently; of a month also how many there are in each state. */
export function worklistCounts(
  tenant: string,
  month: string | undefined,
  signal: AbortSignal,
): Promise<WorklistCounts> {
  return answer(
    api.GET('/api/tenants/{tenant}/returns/counts', {
      params: { path: { tenant }, query: { month } },
      signal,
    }),
  )
}

/** The unit's own figures of a year. */
export function ownFigures(tenant: string, year: number, signal: AbortSignal): Promise<Figures> {
  return answer(
    api.GET('/api/tenants/{tenant}/figures', { params: { path: { tenant }, query: { year } }, signal }),
  )
}

export function hires(
  path: Place,
  after: string | undefined,
  signal: AbortSignal,
  limit?: number,
): Promise<Page<Hire>> {
  return answer(api.GET(`${RETURN}/hires`, { params: { path, query: { after, limit } }, signal }))
}

export function hire(path: Place, id: string, signal: AbortSignal): Promise<Hire> {
  return answer(api.GET(`${RETURN}/hires/{hire}`, { params: { path: { ...path, hire: id } }, signal }))
}

export function addHire(path: Place, body: HireDraft, key: string): Promise<Hire> {
  return answer(api.POST(`${RETURN}/hires`, { params: { path, header: once(key) }, body }))
}

export function changeHire(path: Place, hire: Hire, body: HireDraft): Promise<Hire> {
  return answer(
    api.PUT(`${RETURN}/hires/{hire}`, {
      params: { path: { ...path, hire: hire.id }, header: ifMatch(hire.version) },
      body,
    }),
  )
}

export function deleteHire(path: Place, hire: Hire): Promise<unknown> {
  return answer(
    api.DELETE(`${RETURN}/hires/{hire}`, {
      params: { path: { ...path, hire: hire.id }, header: ifMatch(hire.version) },
    }),
  )
}

export function submit(path: Place, version: number, nil: boolean, key: string): Promise<Receipt> {
  return answer(
    api.PUT(`${RETURN}/submission`, {
      params: { path, header: { ...ifMatch(version), ...once(key) } },
      body: { nil },
    }),
  )
}

export function receipts(path: Place, signal: AbortSignal): Promise<Page<Receipt>> {
  return answer(api.GET(`${RETURN}/receipts`, { params: { path }, signal }))
}

/** Sends these rows back; every other submitted row becomes verified. */
export function verify(
  path: Place,
  version: number,
  sentBack: SentBackRow[],
  key: string,
): Promise<MonthlyReturn> {
  return answer(
    api.PUT(`${RETURN}/verification`, {
      params: { path, header: { ...ifMatch(version), ...once(key) } },
      body: { sentBack },
    }),
  )
}

/** The whole document number; the server writes down who asked and why. */
export function disclose(path: Place, hire: string, reason: string): Promise<{ documentNumber: string }> {
  return answer(
    api.POST(`${RETURN}/hires/{hire}/disclosure`, { params: { path: { ...path, hire } }, body: { reason } }),
  )
}

/** The enterprise's own hires of a year as a file. */
export function exportOwnHires(
  tenant: string,
  enterprise: string,
  year: number,
  body: ExportOrder,
): Promise<unknown> {
  return answer(
    api.POST('/api/tenants/{tenant}/enterprises/{enterprise}/hires/exports', {
      params: { path: { tenant, enterprise }, query: { year } },
      body,
      parseAs: 'blob',
    }),
  )
}

/** The recruitment events from which somebody hired on a day may have come, the latest first. */
export function eventsBefore(
  tenant: string,
  hiredOn: string,
  signal: AbortSignal,
): Promise<Page<RecruitmentEvent>> {
  return answer(
    api.GET('/api/tenants/{tenant}/ledger/events', {
      params: { path: { tenant }, query: { hiredOn } },
      signal,
    }),
  )
}
