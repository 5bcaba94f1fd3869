import type {
  Adjustment,
  NewAdjustment,
  Page,
  RulePlot,
  Scheme,
  SchemeContent,
  SchemeDetail,
  ScoringRule,
  UnitCategory,
} from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const SCHEMES = '/api/tenants/{tenant}/plans/{plan}/schemes'
const SCHEME = `${SCHEMES}/{category}` as const
const ADJUSTMENTS = '/api/tenants/{tenant}/plans/{plan}/adjustments'

/** The schemes of a plan that the person may see, one a category of units. */
export async function schemes(tenant: string, plan: string, signal: AbortSignal): Promise<Scheme[]> {
  return (await answer(api.GET(SCHEMES, { params: { path: { tenant, plan } }, signal }))).items
}

export function scheme(
  tenant: string,
  plan: string,
  category: UnitCategory,
  signal: AbortSignal,
): Promise<SchemeDetail> {
  return answer(api.GET(SCHEME, { params: { path: { tenant, plan, category } }, signal }))
}

/** An issued version. */
export function schemeVersion(
  tenant: string,
  plan: string,
  category: UnitCategory,
  number: number,
  signal: AbortSignal,
): Promise<SchemeDetail> {
  return answer(
    api.GET(`${SCHEME}/versions/{number}`, { params: { path: { tenant, plan, category, number } }, signal }),
  )
}

export function schemeDraft(
  tenant: string,
  plan: string,
  category: UnitCategory,
  signal: AbortSignal,
): Promise<SchemeDetail> {
  return answer(api.GET(`${SCHEME}/draft`, { params: { path: { tenant, plan, category } }, signal }))
}

/** Writes a draft; version 0 where the category has no scheme yet. */
export function writeScheme(
  tenant: string,
  plan: string,
  category: UnitCategory,
  version: number,
  body: SchemeContent,
): Promise<Scheme> {
  return answer(
    api.PUT(`${SCHEME}/draft`, {
      params: { path: { tenant, plan, category }, header: ifMatch(version) },
      body,
    }),
  )
}

export function issueScheme(tenant: string, seen: Scheme, reason?: string): Promise<Scheme> {
  return answer(
    api.PUT(`${SCHEME}/issue`, {
      params: { path: { tenant, plan: seen.plan, category: seen.category }, header: ifMatch(seen.version) },
      body: { reason },
    }),
  )
}

export function discardScheme(tenant: string, seen: Scheme): Promise<unknown> {
  return answer(
    api.DELETE(`${SCHEME}/draft`, {
      params: { path: { tenant, plan: seen.plan, category: seen.category }, header: ifMatch(seen.version) },
    }),
  )
}

export function copySchemes(
  tenant: string,
  plan: string,
  key: string,
  source: string,
): Promise<Page<Scheme>> {
  return answer(
    api.POST(`${SCHEMES}/copy`, { params: { path: { tenant, plan }, header: once(key) }, body: { source } }),
  )
}

/** What a rule would earn at a weight; nothing is stored. */
export function plotRule(tenant: string, plan: string, rule: ScoringRule, weight: number): Promise<RulePlot> {
  return answer(api.POST(`${SCHEMES}/plot`, { params: { path: { tenant, plan } }, body: { rule, weight } }))
}

export function adjustments(
  tenant: string,
  plan: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<Adjustment>> {
  return answer(api.GET(ADJUSTMENTS, { params: { path: { tenant, plan }, query: { after } }, signal }))
}

export function proposeAdjustment(
  tenant: string,
  plan: string,
  key: string,
  body: NewAdjustment,
): Promise<Adjustment> {
  return answer(api.POST(ADJUSTMENTS, { params: { path: { tenant, plan }, header: once(key) }, body }))
}

/** The office decides for it, refuses it, or revokes what it decided. */
export function decideAdjustment(
  tenant: string,
  plan: string,
  seen: Adjustment,
  how: 'decision' | 'refusal' | 'revocation',
  comment: string,
): Promise<Adjustment> {
  const params = { path: { tenant, plan, adjustment: seen.id }, header: ifMatch(seen.version) }
  const one = `${ADJUSTMENTS}/{adjustment}` as const
  switch (how) {
    case 'decision':
      return answer(api.PUT(`${one}/decision`, { params, body: { comment: comment || undefined } }))
    case 'refusal':
      return answer(api.PUT(`${one}/refusal`, { params, body: { comment } }))
    case 'revocation':
      return answer(api.PUT(`${one}/revocation`, { params, body: { comment } }))
  }
}
