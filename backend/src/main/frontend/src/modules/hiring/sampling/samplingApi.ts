import type {
  AuditFinding,
  FindingEntry,
  NewSample,
  Page,
  Redraw,
  RowFinding,
  Sample,
  SampleItem,
} from '@/shared/apiTypes'
import { filled } from '@/shared/form'
import { answer, api, ifMatch, once } from '@/shared/http'
import type { Place } from '../hiringApi'

const SAMPLES = '/api/tenants/{tenant}/audit-samples'
const SAMPLE = `${SAMPLES}/{sample}` as const
const FINDINGS = '/api/tenants/{tenant}/audit-findings'

/** A drawing as it is entered. */
export interface DrawEntry {
  from: string
  to: string
  size: string
  seed: string
}

export function samples(
  tenant: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<Sample>> {
  return answer(api.GET(SAMPLES, { params: { path: { tenant }, query: { after } }, signal }))
}

export function draw(tenant: string, { size, ...entry }: DrawEntry, key: string): Promise<Sample> {
  const body = filled<NewSample>({ ...entry, size: size === '' ? '' : Number(size) })
  return answer(api.POST(SAMPLES, { params: { path: { tenant }, header: once(key) }, body }))
}

export function sample(tenant: string, sample: string, signal: AbortSignal): Promise<Sample> {
  return answer(api.GET(SAMPLE, { params: { path: { tenant, sample } }, signal }))
}

export function items(
  tenant: string,
  sample: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<SampleItem>> {
  return answer(
    api.GET(`${SAMPLE}/items`, { params: { path: { tenant, sample }, query: { after } }, signal }),
  )
}

export function redraw(tenant: string, sample: string): Promise<Redraw> {
  return answer(api.GET(`${SAMPLE}/redraw`, { params: { path: { tenant, sample } } }))
}

/** What the sample was drawn from. */
export function population(tenant: string, sample: string): Promise<unknown> {
  return answer(
    api.GET(`${SAMPLE}/population.csv`, { params: { path: { tenant, sample } }, parseAs: 'blob' }),
  )
}

export function decide(
  tenant: string,
  sample: string,
  item: SampleItem,
  entry: { finding: string; field: string; comment: string },
): Promise<SampleItem> {
  return answer(
    api.PUT(`${SAMPLE}/items/{item}/finding`, {
      params: { path: { tenant, sample, item: item.id }, header: ifMatch(item.version) },
      body: filled<FindingEntry>(entry),
    }),
  )
}

export function close(tenant: string, { id, version }: Sample): Promise<Sample> {
  return answer(
    api.PUT(`${SAMPLE}/closing`, { params: { path: { tenant, sample: id }, header: ifMatch(version) } }),
  )
}

export function findings(
  tenant: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<AuditFinding>> {
  return answer(api.GET(FINDINGS, { params: { path: { tenant }, query: { after } }, signal }))
}

/** What audits found of the rows of a return. */
export function rowFindings(path: Place, signal: AbortSignal): Promise<Page<RowFinding>> {
  return answer(
    api.GET('/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/audit-findings', {
      params: { path },
      signal,
    }),
  )
}

export function replyTo(tenant: string, finding: AuditFinding, reply: string): Promise<AuditFinding> {
  return answer(
    api.PUT(`${FINDINGS}/{item}/reply`, {
      params: { path: { tenant, item: finding.id }, header: ifMatch(finding.version) },
      body: { reply },
    }),
  )
}
