import type { CheckedRow, EntryDraft, HireDraft, TypedRow } from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'
import type { Place } from '../hiringApi'

const RETURN = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}'
const DRAFT = `${RETURN}/entry-draft` as const

/** What the person typed last time; version 0 where there never was anything. */
export function entryDraft(path: Place): Promise<EntryDraft> {
  return answer(api.GET(DRAFT, { params: { path } }))
}

export function saveDraft(
  path: Place,
  rows: TypedRow[],
  version: number,
): Promise<{ version: number; savedAt: string }> {
  return answer(api.PUT(DRAFT, { params: { path, header: ifMatch(version) }, body: { rows } }))
}

export function discardDraft(path: Place, version: number): Promise<unknown> {
  return answer(api.DELETE(DRAFT, { params: { path, header: ifMatch(version) } }))
}

/** What the rows would become, in their order; nothing is stored. */
export function checkRows(path: Place, rows: TypedRow[]): Promise<{ rows: CheckedRow[] }> {
  return answer(api.POST(`${RETURN}/hires/check`, { params: { path }, body: { rows } }))
}

/** Enters all of them in the return, or none. */
export function addHires(path: Place, hires: HireDraft[], key: string): Promise<{ hires: string[] }> {
  return answer(api.POST(`${RETURN}/hires/batch`, { params: { path, header: once(key) }, body: { hires } }))
}
