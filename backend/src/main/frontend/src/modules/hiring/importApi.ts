import { answer, api, once } from '@/shared/http'
import type { ImportPlace } from '@/shared/importing'
import type { Place } from './hiringApi'
import { returnKey } from './useReturn'

const IMPORTS = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/imports'
const TEMPLATE = '/api/tenants/{tenant}/enterprises/{enterprise}/imports/template'

/** Where files of hires of a month are handed in. */
export function importPlace(path: Place): ImportPlace {
  const { tenant, enterprise } = path
  const at = (id: string) => ({ path: { ...path, id } })
  return {
    key: [...returnKey(path), 'imports'],
    names: { template: 'hires-template.xlsx', csv: 'hires-template.csv', reply: 'hires-to-correct.xlsx' },
    imports: (signal) => answer(api.GET(IMPORTS, { params: { path }, signal })),
    handIn: (file, key) =>
      answer(
        api.POST(IMPORTS, {
          params: { path, query: { mode: 'PREVIEW' }, header: once(key) },
          headers: { 'Content-Type': 'application/octet-stream' },
          // the generated type knows bytes as text; they go out as they are
          body: file as unknown as string,
          bodySerializer: (body) => body as unknown as Blob,
        }),
      ),
    confirm: (id, validRowsOnly) =>
      answer(api.PUT(`${IMPORTS}/{id}/confirmation`, { params: at(id), body: { validRowsOnly } })),
    cancel: (id) => answer(api.PUT(`${IMPORTS}/{id}/cancellation`, { params: at(id) })),
    faults: (id, after, signal) =>
      answer(api.GET(`${IMPORTS}/{id}/faults`, { params: { ...at(id), query: { after } }, signal })),
    reply: (id) => answer(api.GET(`${IMPORTS}/{id}/reply`, { params: at(id), parseAs: 'blob' })),
    template: () => answer(api.GET(TEMPLATE, { params: { path: { tenant, enterprise } }, parseAs: 'blob' })),
    csvTemplate: () =>
      answer(api.GET(`${TEMPLATE}/csv`, { params: { path: { tenant, enterprise } }, parseAs: 'blob' })),
  }
}
