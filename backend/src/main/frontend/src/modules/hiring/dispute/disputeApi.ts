import type { CreditDecision, Duplicate, DuplicateInFull, OwnDuplicate, Page } from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'
import type { Place } from '../hiringApi'

const RETURN = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}'
const CASE = '/api/tenants/{tenant}/duplicates/{case}'

export type CaseState = Duplicate['state']

export function duplicates(
  tenant: string,
  year: number,
  state: CaseState,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<Duplicate>> {
  return answer(
    api.GET('/api/tenants/{tenant}/duplicates', {
      params: { path: { tenant }, query: { year, state, after } },
      signal,
    }),
  )
}

export function duplicate(tenant: string, id: string, signal: AbortSignal): Promise<DuplicateInFull> {
  return answer(api.GET(CASE, { params: { path: { tenant, case: id } }, signal }))
}

export function decide(
  tenant: string,
  id: string,
  version: number,
  body: CreditDecision,
): Promise<DuplicateInFull> {
  return answer(
    api.PUT(`${CASE}/decision`, { params: { path: { tenant, case: id }, header: ifMatch(version) }, body }),
  )
}

/** The rows of a return that do not count wholly. */
export function ownDuplicates(path: Place, signal: AbortSignal): Promise<Page<OwnDuplicate>> {
  return answer(api.GET(`${RETURN}/duplicates`, { params: { path }, signal }))
}

export function raise(path: Place, hire: string, reason: string, key: string): Promise<OwnDuplicate> {
  return answer(
    api.POST(`${RETURN}/hires/{hire}/dispute`, {
      params: { path: { ...path, hire }, header: once(key) },
      body: { reason },
    }),
  )
}
