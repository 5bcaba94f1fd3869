import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Concern, MilestoneNotice } from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api } from '@/shared/http'
import { useRead } from '@/shared/read'

/** What there is to ask about in the district, the most pressing first. */
export function useConcerns(tenant: string) {
  return useRead([tenant, 'concerns'], (signal) => concerns(tenant, signal))
}

/** The notices raised from the milestones of a plan; none while no plan is known. */
export function useMilestoneNotices(tenant: string, plan: MaybeRefOrGetter<string | undefined>) {
  return useRead(
    () => [tenant, 'milestone-notices', toValue(plan)],
    (signal) => milestoneNotices(tenant, toValue(plan)!, signal),
    { enabled: () => Boolean(toValue(plan)) },
  )
}

/** The milestones of the plan of a month, as the page lists them. */
export function exportMilestones(tenant: string, month: string, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST('/api/tenants/{tenant}/supervision/milestones/exports', {
      params: { path: { tenant }, query: { month } },
      body,
      parseAs: 'blob',
    }),
  )
}

async function concerns(tenant: string, signal: AbortSignal): Promise<Concern[]> {
  return (await answer(api.GET('/api/tenants/{tenant}/concerns', { params: { path: { tenant } }, signal })))
    .items
}

async function milestoneNotices(
  tenant: string,
  plan: string,
  signal: AbortSignal,
): Promise<MilestoneNotice[]> {
  return (
    await answer(
      api.GET('/api/tenants/{tenant}/supervision/milestones', {
        params: { path: { tenant }, query: { plan } },
        signal,
      }),
    )
  ).items
}
