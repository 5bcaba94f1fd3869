import type { Plan } from '@/shared/apiTypes'
import { answer, api, ifMatch } from '@/shared/http'

const PLAN = '/api/tenants/{tenant}/plans/{plan}'
const WORKBOOK = `${PLAN}/draft/workbook` as const

/** The generated type knows bytes as text; they go out as they are. */
const asBytes = (file: Blob) => ({
  headers: { 'Content-Type': 'application/octet-stream' },
  body: file as unknown as string,
  bodySerializer: (body: string) => body as unknown as Blob,
})

/** A revision as a workbook. */
export function takeRevision(tenant: string, plan: string, revision: number): Promise<unknown> {
  return answer(
    api.GET(`${PLAN}/revisions/{revision}/workbook`, {
      params: { path: { tenant, plan, revision } },
      parseAs: 'blob',
    }),
  )
}

/** The draft as a workbook, to change and hand in again. */
export function takeDraft(tenant: string, plan: string): Promise<unknown> {
  return answer(api.GET(WORKBOOK, { params: { path: { tenant, plan } }, parseAs: 'blob' }))
}

/** Takes a workbook into the draft, whole or not at all. */
export function handIn(tenant: string, plan: string, version: number, file: Blob): Promise<Plan> {
  return answer(
    api.PUT(WORKBOOK, { params: { path: { tenant, plan }, header: ifMatch(version) }, ...asBytes(file) }),
  )
}

/** The same workbook with what is wrong marked; nothing is stored. */
export function marked(tenant: string, plan: string, file: Blob): Promise<unknown> {
  return answer(
    api.POST(`${WORKBOOK}/reply`, {
      params: { path: { tenant, plan } },
      parseAs: 'blob',
      ...asBytes(file),
    }),
  )
}
