import type { HireImport, ImportFault, Page } from '@/shared/apiTypes'
import { answer, api, once } from '@/shared/http'
import type { Place } from './hiringApi'

const IMPORTS = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/imports'
const TEMPLATE = '/api/tenants/{tenant}/enterprises/{enterprise}/imports/template'

export function imports(path: Place, signal: AbortSignal): Promise<Page<HireImport>> {
  return answer(api.GET(IMPORTS, { params: { path }, signal }))
}

/** Hands a file in to be previewed; nothing is stored yet. */
export function handIn(path: Place, file: Blob, key: string): Promise<HireImport> {
  return answer(
    api.POST(IMPORTS, {
      params: { path, query: { mode: 'PREVIEW' }, header: once(key) },
      headers: { 'Content-Type': 'application/octet-stream' },
      // the generated type knows bytes as text; they go out as they are
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
    }),
  )
}

export function confirm(path: Place, id: string, validRowsOnly: boolean): Promise<HireImport> {
  return answer(
    api.PUT(`${IMPORTS}/{id}/confirmation`, { params: { path: { ...path, id } }, body: { validRowsOnly } }),
  )
}

export function cancel(path: Place, id: string): Promise<HireImport> {
  return answer(api.PUT(`${IMPORTS}/{id}/cancellation`, { params: { path: { ...path, id } } }))
}

export function faults(
  path: Place,
  id: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<ImportFault>> {
  return answer(
    api.GET(`${IMPORTS}/{id}/faults`, { params: { path: { ...path, id }, query: { after } }, signal }),
  )
}

/** The file with its faulty cells marked. */
export function reply(path: Place, id: string): Promise<unknown> {
  return answer(api.GET(`${IMPORTS}/{id}/reply`, { params: { path: { ...path, id } }, parseAs: 'blob' }))
}

export function template({ tenant, enterprise }: Place): Promise<unknown> {
  return answer(api.GET(TEMPLATE, { params: { path: { tenant, enterprise } }, parseAs: 'blob' }))
}

export function csvTemplate({ tenant, enterprise }: Place): Promise<unknown> {
  return answer(api.GET(`${TEMPLATE}/csv`, { params: { path: { tenant, enterprise } }, parseAs: 'blob' }))
}
