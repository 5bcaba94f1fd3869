import type {
  BulkDecision,
  DegreeCheck,
  Hire,
  HireVersions,
  MonthlyReturn,
  Page,
  ReturnMoment,
  SeenReturn,
} from '@/shared/apiTypes'
import { answer, api, ifMatch } from '@/shared/http'
import type { Place } from './hiringApi'

const RETURN = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}'

/** Verifies these returns wholly, each for itself; at most 200 at a time. */
export function verifyAll(tenant: string, returns: SeenReturn[]): Promise<Page<BulkDecision>> {
  return answer(
    api.PUT('/api/tenants/{tenant}/returns/verification', {
      params: { path: { tenant } },
      body: { returns },
    }),
  )
}

/** The enterprise takes the pen to change what was verified. */
export function amend(path: Place, version: number): Promise<MonthlyReturn> {
  return answer(api.PUT(`${RETURN}/amendment`, { params: { path, header: ifMatch(version) } }))
}

/** The enterprise leaves it as it was verified. */
export function leaveAsIs(path: Place, version: number): Promise<MonthlyReturn> {
  return answer(api.DELETE(`${RETURN}/amendment`, { params: { path, header: ifMatch(version) } }))
}

/** The enterprise takes back what was not decided on. */
export function takeBack(path: Place, version: number): Promise<MonthlyReturn> {
  return answer(api.PUT(`${RETURN}/withdrawal`, { params: { path, header: ifMatch(version) } }))
}

export function versions(path: Place, hire: string, signal: AbortSignal): Promise<HireVersions> {
  return answer(api.GET(`${RETURN}/hires/{hire}/versions`, { params: { path: { ...path, hire } }, signal }))
}

export function history(path: Place, signal: AbortSignal): Promise<Page<ReturnMoment>> {
  return answer(api.GET(`${RETURN}/history`, { params: { path }, signal }))
}

/** Says when the person left; without a day, that they did not. */
export function recordDeparture(path: Place, hire: Hire, leftOn: string | undefined): Promise<Hire> {
  return answer(
    api.PUT(`${RETURN}/hires/{hire}/departure`, {
      params: { path: { ...path, hire: hire.id }, header: ifMatch(hire.version) },
      body: { leftOn },
    }),
  )
}

/** Puts a changed row back to what was verified. */
export function restoreHire(path: Place, hire: Hire): Promise<Hire> {
  return answer(
    api.PUT(`${RETURN}/hires/{hire}/restoration`, {
      params: { path: { ...path, hire: hire.id }, header: ifMatch(hire.version) },
    }),
  )
}

export function checkDegree(path: Place, hire: Hire, body: DegreeCheck): Promise<Hire> {
  return answer(
    api.PUT(`${RETURN}/hires/{hire}/degree-check`, {
      params: { path: { ...path, hire: hire.id }, header: ifMatch(hire.version) },
      body,
    }),
  )
}
