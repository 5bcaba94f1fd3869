import type {
  InventoryDetail,
  PlanContent,
  SchemeItem,
  Simulation,
  SimulationResult,
  UnitCategory,
} from '@/shared/apiTypes'
import { answer, api } from '@/shared/http'
import { newestContent, revision } from '@/shared/plans'
import { scheme, schemeDraft, schemeVersion, schemes } from './schemeApi'

/** Tries something out on a copy; nothing is stored. */
export function simulate(tenant: string, body: Simulation): Promise<SimulationResult> {
  return answer(api.POST('/api/tenants/{tenant}/simulations', { params: { path: { tenant } }, body }))
}

/** The scheme that a trial begins with, and the plan that names its indicators. */
export interface Tried {
  plan: PlanContent
  items: SchemeItem[]
}

/**
 * The scheme an inventory was computed by; or, of a plan named, what is drafted for the category, and else what
 * is in force.
 */
export async function triedScheme(
  tenant: string,
  { inventory, categories }: InventoryDetail,
  category: UnitCategory,
  draftOf: string,
  signal: AbortSignal,
): Promise<Tried> {
  if (draftOf === '') {
    const used = categories.find((one) => one.category === category)
    const [plan, found] = await Promise.all([
      revision(tenant, inventory.plan, inventory.planRevision, signal),
      used
        ? schemeVersion(tenant, inventory.plan, category, used.schemeVersion, signal)
        : scheme(tenant, inventory.plan, category, signal),
    ])
    return { plan, items: found.content.items }
  }
  const [plan, all] = await Promise.all([
    newestContent(tenant, draftOf, signal),
    schemes(tenant, draftOf, signal),
  ])
  const drafted = all.some((one) => one.category === category && one.inDraft)
  const found = await (drafted ? schemeDraft : scheme)(tenant, draftOf, category, signal)
  return { plan, items: found.content.items }
}
