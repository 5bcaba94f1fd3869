import type {
  HandOver,
  IndicatorForm,
  NewPlan,
  Plan,
  PlanClone,
  PlanClonePreview,
  PlanDifference,
  PlanMeasure,
  PlanMetric,
  TargetBlock,
} from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const PLANS = '/api/tenants/{tenant}/plans'
const PLAN = `${PLANS}/{plan}` as const
const DRAFT = `${PLAN}/draft` as const

export function difference(
  tenant: string,
  plan: string,
  query: { from: number; to: number },
  signal: AbortSignal,
): Promise<PlanDifference> {
  return answer(api.GET(`${PLAN}/difference`, { params: { path: { tenant, plan }, query }, signal }))
}

export function createPlan(tenant: string, key: string, body: NewPlan): Promise<Plan> {
  return answer(api.POST(PLANS, { params: { path: { tenant }, header: once(key) }, body }))
}

export function previewClone(tenant: string, plan: string, body: PlanClone): Promise<PlanClonePreview> {
  return answer(api.POST(`${PLAN}/clone/preview`, { params: { path: { tenant, plan } }, body }))
}

export function clonePlan(tenant: string, plan: string, key: string, body: PlanClone): Promise<Plan> {
  return answer(api.POST(`${PLAN}/clone`, { params: { path: { tenant, plan }, header: once(key) }, body }))
}

/** A draft comes into force; the first needs no reason. */
export function issuePlan(tenant: string, seen: Plan, reason?: string): Promise<Plan> {
  return answer(api.PUT(`${PLAN}/issue`, { params: of(tenant, seen), body: { reason } }))
}

export function amendPlan(tenant: string, seen: Plan): Promise<Plan> {
  return answer(api.PUT(`${PLAN}/amendment`, { params: of(tenant, seen) }))
}

export function closePlan(tenant: string, seen: Plan): Promise<Plan> {
  return answer(api.PUT(`${PLAN}/closing`, { params: of(tenant, seen) }))
}

export function discardDraft(tenant: string, seen: Plan): Promise<unknown> {
  return answer(api.DELETE(DRAFT, { params: of(tenant, seen) }))
}

/** What changes of a draft, one part at a time; each is meant for the version that was seen. */
export function draftVerbs(tenant: string, plan: string) {
  const seen = (version: number) => ({ path: { tenant, plan }, header: ifMatch(version) })
  return {
    general: (version: number, body: NewPlan): Promise<Plan> =>
      answer(api.PUT(`${DRAFT}/general`, { params: seen(version), body })),
    measures: (version: number, measures: PlanMeasure[]): Promise<Plan> =>
      answer(api.PUT(`${DRAFT}/measures`, { params: seen(version), body: { measures } })),
    metrics: (version: number, metrics: PlanMetric[]): Promise<Plan> =>
      answer(api.PUT(`${DRAFT}/metrics`, { params: seen(version), body: { metrics } })),
    indicator: (version: number, indicator: string, body: IndicatorForm): Promise<Plan> =>
      answer(
        api.PUT(`${DRAFT}/indicators/{indicator}`, {
          params: { path: { tenant, plan, indicator }, header: ifMatch(version) },
          body,
        }),
      ),
    removeIndicator: (version: number, indicator: string): Promise<Plan> =>
      answer(
        api.DELETE(`${DRAFT}/indicators/{indicator}`, {
          params: { path: { tenant, plan, indicator }, header: ifMatch(version) },
        }),
      ),
    targets: (version: number, body: TargetBlock): Promise<Plan> =>
      answer(api.PUT(`${DRAFT}/targets`, { params: seen(version), body })),
    handOver: (version: number, body: HandOver): Promise<Plan> =>
      answer(api.PUT(`${DRAFT}/hand-over`, { params: seen(version), body })),
  }
}

function of(tenant: string, seen: Plan) {
  return { path: { tenant, plan: seen.id }, header: ifMatch(seen.version) }
}
