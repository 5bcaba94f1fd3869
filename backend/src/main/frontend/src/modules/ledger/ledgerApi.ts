import type {
  EventHires,
  LedgerDisclosed,
  LedgerEntry,
  LedgerEntryRow,
  LedgerEntryVersion,
  LedgerEvidence,
  LedgerFigure,
  LedgerKind,
  LedgerKindContent,
  LedgerKindDifference,
  LedgerLinks,
  LedgerMoved,
  LedgerStatus,
  LedgerValueForm,
  Page,
} from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api, ifMatch, once } from '@/shared/http'

const KINDS = '/api/tenants/{tenant}/ledger/kinds'
const ENTRIES = '/api/tenants/{tenant}/ledger/entries'
const ENTRY = `${ENTRIES}/{entry}` as const

export async function kinds(tenant: string, signal: AbortSignal): Promise<LedgerKind[]> {
  return (await answer(api.GET(KINDS, { params: { path: { tenant } }, signal }))).items
}

export function kind(tenant: string, code: string, signal: AbortSignal): Promise<LedgerKind> {
  return answer(api.GET(`${KINDS}/{kind}`, { params: { path: { tenant, kind: code } }, signal }))
}

/** What a release has brought of a kind since the office revises it itself. */
export async function kindOffer(
  tenant: string,
  code: string,
  signal: AbortSignal,
): Promise<LedgerKindDifference[]> {
  return (
    await answer(api.GET(`${KINDS}/{kind}/offer`, { params: { path: { tenant, kind: code } }, signal }))
  ).items
}

/** The kind as it was when an entry was written. */
export function kindVersion(
  tenant: string,
  code: string,
  number: number,
  signal: AbortSignal,
): Promise<LedgerKind> {
  return answer(
    api.GET(`${KINDS}/{kind}/versions/{number}`, {
      params: { path: { tenant, kind: code, number } },
      signal,
    }),
  )
}

export function addKind(
  tenant: string,
  key: string,
  code: string,
  content: LedgerKindContent,
): Promise<LedgerKind> {
  return answer(api.POST(KINDS, { params: { path: { tenant }, header: once(key) }, body: { code, content } }))
}

export function reviseKind(
  tenant: string,
  seen: LedgerKind,
  content: LedgerKindContent,
  reason: string,
): Promise<LedgerKind> {
  return answer(
    api.PUT(`${KINDS}/{kind}`, {
      params: { path: { tenant, kind: seen.code }, header: ifMatch(seen.version) },
      body: { content, reason },
    }),
  )
}

export interface EntryFilter {
  kind?: string
  status?: LedgerStatus
  ending?: boolean
  /** The file that they came in with. */
  import?: string
}

export function entries(
  tenant: string,
  filter: EntryFilter,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<LedgerEntryRow>> {
  return answer(api.GET(ENTRIES, { params: { path: { tenant }, query: { ...filter, after } }, signal }))
}

export interface FigureWanted {
  kind: string
  metric: string
  unit?: string
  first: string
  last: string
}

/** What a metric comes to, and a page of the entries that it counts. */
export function figure(
  tenant: string,
  { kind, metric, ...query }: FigureWanted,
  after: string | undefined,
  signal: AbortSignal,
): Promise<LedgerFigure> {
  return answer(
    api.GET('/api/tenants/{tenant}/ledger/figures/{kind}/{metric}', {
      params: { path: { tenant, kind, metric }, query: { ...query, after } },
      signal,
    }),
  )
}

/** The same list of a kind as a file, in the columns of its template. */
export function exportEntries(
  tenant: string,
  filter: EntryFilter & { kind: string },
  order: ExportOrder,
): Promise<unknown> {
  return answer(
    api.POST(`${ENTRIES}/exports`, {
      params: { path: { tenant }, query: filter },
      body: order,
      parseAs: 'blob',
    }),
  )
}

export function entry(tenant: string, id: string, signal: AbortSignal): Promise<LedgerEntry> {
  return answer(api.GET(ENTRY, { params: { path: { tenant, entry: id } }, signal }))
}

export async function versions(
  tenant: string,
  id: string,
  signal: AbortSignal,
): Promise<LedgerEntryVersion[]> {
  return (await answer(api.GET(`${ENTRY}/versions`, { params: { path: { tenant, entry: id } }, signal })))
    .items
}

/** What an entry names, and what names it. */
export function links(tenant: string, id: string, signal: AbortSignal): Promise<LedgerLinks> {
  return answer(api.GET(`${ENTRY}/links`, { params: { path: { tenant, entry: id } }, signal }))
}

/** Who was hired at a recruitment event, of the units that the reader may see. */
export function eventHires(tenant: string, id: string, signal: AbortSignal): Promise<EventHires> {
  return answer(api.GET(`${ENTRY}/hires`, { params: { path: { tenant, entry: id } }, signal }))
}

/** The units of the district, for a field that names one. */
export async function units(
  tenant: string,
  signal: AbortSignal,
): Promise<{ value: string; label: string }[]> {
  const found = await answer(
    api.GET('/api/tenants/{tenant}/ledger/units', { params: { path: { tenant } }, signal }),
  )
  return found.items.map(({ code, name }) => ({ value: code, label: name }))
}

export type Values = Record<string, LedgerValueForm>

export function begin(tenant: string, key: string, code: string, values: Values): Promise<LedgerEntry> {
  return answer(
    api.POST(ENTRIES, { params: { path: { tenant }, header: once(key) }, body: { kind: code, values } }),
  )
}

function at(tenant: string, seen: LedgerEntry) {
  return { path: { tenant, entry: seen.id }, header: ifMatch(seen.version) }
}

export function write(tenant: string, seen: LedgerEntry, values: Values): Promise<LedgerEntry> {
  return answer(api.PUT(ENTRY, { params: at(tenant, seen), body: { values } }))
}

export function submit(tenant: string, seen: LedgerEntry): Promise<LedgerEntry> {
  return answer(api.PUT(`${ENTRY}/submission`, { params: at(tenant, seen) }))
}

export function decide(
  tenant: string,
  seen: LedgerEntry,
  verified: boolean,
  comment?: string,
): Promise<LedgerEntry> {
  return answer(api.PUT(`${ENTRY}/verification`, { params: at(tenant, seen), body: { verified, comment } }))
}

export function withdraw(tenant: string, seen: LedgerEntry, comment: string): Promise<LedgerEntry> {
  return answer(api.PUT(`${ENTRY}/withdrawal`, { params: at(tenant, seen), body: { comment } }))
}

/** An entry as it was seen. */
export interface SeenEntry {
  entry: string
  version: number
}

const MANY = '/api/tenants/{tenant}/ledger'

/** Hands many in, each for itself. */
export function submitMany(tenant: string, entries: SeenEntry[]): Promise<Page<LedgerMoved>> {
  return answer(api.PUT(`${MANY}/submissions`, { params: { path: { tenant } }, body: { entries } }))
}

/** Verifies many, each for itself. */
export function verifyMany(tenant: string, entries: SeenEntry[]): Promise<Page<LedgerMoved>> {
  return answer(api.PUT(`${MANY}/verifications`, { params: { path: { tenant } }, body: { entries } }))
}

/** Shows what is personal whole; the reason is recorded. */
export function disclose(
  tenant: string,
  id: string,
  field: string,
  reason: string,
): Promise<LedgerDisclosed> {
  return answer(
    api.POST(`${ENTRY}/disclosure`, { params: { path: { tenant, entry: id } }, body: { field, reason } }),
  )
}

/** The enterprises of the own unit, for a field that names one. */
export async function enterprises(
  tenant: string,
  signal: AbortSignal,
): Promise<{ value: string; label: string }[]> {
  const found = await answer(
    api.GET('/api/tenants/{tenant}/enterprises', {
      params: { path: { tenant }, query: { limit: 200 } },
      signal,
    }),
  )
  return found.items.map(({ id, name }) => ({ value: id, label: name }))
}

const EVIDENCE = `${ENTRY}/evidence` as const

export async function evidence(
  tenant: string,
  entry: string,
  signal: AbortSignal,
): Promise<LedgerEvidence[]> {
  return (await answer(api.GET(EVIDENCE, { params: { path: { tenant, entry } }, signal }))).items
}

/** Adds a file; its name goes in a header, so that it stands in no address. */
export function addEvidence(tenant: string, entry: string, key: string, file: File): Promise<LedgerEvidence> {
  return answer(
    api.POST(EVIDENCE, {
      params: {
        path: { tenant, entry },
        header: { ...once(key), 'X-File-Name': encodeURIComponent(file.name) },
      },
      headers: { 'Content-Type': 'application/octet-stream' },
      // the generated type knows bytes as text; they go out as they are
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
    }),
  )
}

export function removeEvidence(tenant: string, entry: string, id: string): Promise<unknown> {
  return answer(api.DELETE(`${EVIDENCE}/{evidence}`, { params: { path: { tenant, entry, evidence: id } } }))
}

export function evidenceContent(tenant: string, entry: string, id: string): Promise<unknown> {
  return answer(
    api.GET(`${EVIDENCE}/{evidence}/content`, {
      params: { path: { tenant, entry, evidence: id } },
      parseAs: 'blob',
    }),
  )
}
