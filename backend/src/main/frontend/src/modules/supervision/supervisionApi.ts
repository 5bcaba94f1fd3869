import type {
  PaperFormat,
  SupervisionCandidates,
  SupervisionContacts,
  SupervisionContactsNow,
  SupervisionDemand,
  SupervisionDetail,
  SupervisionFile,
  SupervisionNotice,
  SupervisionRepeater,
  SupervisionRules,
  SupervisionRulesInForce,
} from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api, ifMatch, once } from '@/shared/http'

const ROOT = '/api/tenants/{tenant}/supervision'
const NOTICES = `${ROOT}/notices` as const
const NOTICE = `${NOTICES}/{notice}` as const
const FILES = `${NOTICE}/files` as const
const CONTACTS = `${ROOT}/contacts` as const
const RULES = `${ROOT}/rules` as const

/** Those of a year, the newest first. */
export async function supervisionNotices(
  tenant: string,
  year: number,
  signal: AbortSignal,
): Promise<SupervisionNotice[]> {
  return (await answer(api.GET(NOTICES, { params: { path: { tenant }, query: { year } }, signal }))).items
}

export function exportNotices(tenant: string, year: number, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST(`${NOTICES}/exports`, {
      params: { path: { tenant }, query: { year } },
      body,
      parseAs: 'blob',
    }),
  )
}

export function issueDemand(tenant: string, key: string, body: SupervisionDemand): Promise<unknown> {
  return answer(api.POST(NOTICES, { params: { path: { tenant }, header: once(key) }, body }))
}

export function supervisionCandidates(tenant: string, signal: AbortSignal): Promise<SupervisionCandidates> {
  return answer(api.GET(`${ROOT}/candidates`, { params: { path: { tenant } }, signal }))
}

export function raiseNotices(tenant: string, key: string, keys: string[], due: string): Promise<unknown> {
  return answer(
    api.POST(`${ROOT}/candidates`, { params: { path: { tenant }, header: once(key) }, body: { keys, due } }),
  )
}

export async function repeaters(
  tenant: string,
  year: number,
  signal: AbortSignal,
): Promise<SupervisionRepeater[]> {
  return (
    await answer(api.GET(`${ROOT}/repeaters`, { params: { path: { tenant }, query: { year } }, signal }))
  ).items
}

export function supervisionNotice(
  tenant: string,
  notice: string,
  signal: AbortSignal,
): Promise<SupervisionDetail> {
  return answer(api.GET(NOTICE, { params: { path: { tenant, notice } }, signal }))
}

export function replyToNotice(
  tenant: string,
  key: string,
  seen: SupervisionNotice,
  text: string,
): Promise<SupervisionDetail> {
  const { path, header } = place(tenant, seen)
  return answer(
    api.PUT(`${NOTICE}/reply`, { params: { path, header: { ...header, ...once(key) } }, body: { text } }),
  )
}

export function sendReplyBack(
  tenant: string,
  seen: SupervisionNotice,
  reason: string,
  due: string,
): Promise<SupervisionDetail> {
  return answer(api.PUT(`${NOTICE}/return`, { params: place(tenant, seen), body: { reason, due } }))
}

export function closeNotice(
  tenant: string,
  seen: SupervisionNotice,
  finding: string,
): Promise<SupervisionDetail> {
  return answer(
    api.PUT(`${NOTICE}/closing`, { params: place(tenant, seen), body: finding ? { finding } : {} }),
  )
}

export function withdrawNotice(
  tenant: string,
  seen: SupervisionNotice,
  reason: string,
): Promise<SupervisionDetail> {
  return answer(api.PUT(`${NOTICE}/withdrawal`, { params: place(tenant, seen), body: { reason } }))
}

export function noticePaper(tenant: string, notice: string, format: PaperFormat): Promise<unknown> {
  return answer(
    api.POST(`${NOTICE}/papers`, {
      params: { path: { tenant, notice } },
      body: { format },
      parseAs: 'blob',
    }),
  )
}

export function addNoticeFile(
  tenant: string,
  notice: string,
  key: string,
  file: File,
): Promise<SupervisionFile> {
  return answer(
    api.POST(FILES, {
      params: {
        path: { tenant, notice },
        header: { ...once(key), 'X-File-Name': encodeURIComponent(file.name) },
      },
      headers: { 'Content-Type': 'application/octet-stream' },
      // the generated type knows bytes as text; they go out as they are
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
    }),
  )
}

export function removeNoticeFile(tenant: string, notice: string, file: string): Promise<unknown> {
  return answer(api.DELETE(`${FILES}/{file}`, { params: { path: { tenant, notice, file } } }))
}

export function noticeFileContent(tenant: string, notice: string, file: string): Promise<unknown> {
  return answer(
    api.GET(`${FILES}/{file}/content`, { params: { path: { tenant, notice, file } }, parseAs: 'blob' }),
  )
}

export function supervisionContacts(tenant: string, signal: AbortSignal): Promise<SupervisionContactsNow> {
  return answer(api.GET(CONTACTS, { params: { path: { tenant } }, signal }))
}

export function writeContacts(
  tenant: string,
  version: number,
  body: SupervisionContacts,
): Promise<SupervisionContactsNow> {
  return answer(api.PUT(CONTACTS, { params: { path: { tenant }, header: ifMatch(version) }, body }))
}

function place(tenant: string, seen: SupervisionNotice) {
  return { path: { tenant, notice: seen.id }, header: ifMatch(seen.version) }
}

export function supervisionRules(tenant: string, signal: AbortSignal): Promise<SupervisionRulesInForce> {
  return answer(api.GET(RULES, { params: { path: { tenant } }, signal }))
}

export function writeSupervisionRules(
  tenant: string,
  version: number,
  body: SupervisionRules,
): Promise<SupervisionRulesInForce> {
  return answer(api.PUT(RULES, { params: { path: { tenant }, header: ifMatch(version) }, body }))
}
