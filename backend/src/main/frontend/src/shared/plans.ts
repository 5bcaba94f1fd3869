import type { Plan, PlanContent, PlanDetail, PlanDraft } from './apiTypes'
import { answer, api } from './http'

const PLANS = '/api/tenants/{tenant}/plans'
const PLAN = `${PLANS}/{plan}` as const

/** The newest year first. */
export async function plans(tenant: string, signal: AbortSignal): Promise<Plan[]> {
  return (await answer(api.GET(PLANS, { params: { path: { tenant } }, signal }))).items
}

export function plan(tenant: string, plan: string, signal: AbortSignal): Promise<PlanDetail> {
  return answer(api.GET(PLAN, { params: { path: { tenant, plan } }, signal }))
}

/** What an issued revision says, as far as the person sees it. */
export function revision(
  tenant: string,
  plan: string,
  revision: number,
  signal: AbortSignal,
): Promise<PlanContent> {
  return answer(
    api.GET(`${PLAN}/revisions/{revision}`, { params: { path: { tenant, plan, revision } }, signal }),
  )
}

export function draft(tenant: string, plan: string, signal: AbortSignal): Promise<PlanDraft> {
  return answer(api.GET(`${PLAN}/draft`, { params: { path: { tenant, plan } }, signal }))
}

/** What the newest issued revision says. */
export async function issuedContent(tenant: string, id: string, signal: AbortSignal): Promise<PlanContent> {
  const { plan: found } = await plan(tenant, id, signal)
  return revision(tenant, id, found.revision, signal)
}

/** What the draft says; without one, the newest issued revision. */
export async function newestContent(tenant: string, id: string, signal: AbortSignal): Promise<PlanContent> {
  const { plan: found } = await plan(tenant, id, signal)
  return found.inDraft
    ? (await draft(tenant, id, signal)).content
    : revision(tenant, id, found.revision, signal)
}

/** The issued plan that holds a month, if any does. */
export async function planHolding(
  tenant: string,
  month: string,
  signal: AbortSignal,
): Promise<Plan | undefined> {
  return (await plans(tenant, signal)).find(
    (plan) => plan.revision > 0 && plan.firstMonth <= month && month <= plan.lastMonth,
  )
}
