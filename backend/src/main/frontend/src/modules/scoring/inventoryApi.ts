import type {
  CorrectedScores,
  Inventory,
  InventoryCorrection,
  InventoryDetail,
  InventoryRun,
  NewRun,
  Recomputation,
  Score,
} from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const INVENTORY = '/api/tenants/{tenant}/inventories/{inventory}'
const RUNS = '/api/tenants/{tenant}/inventory-runs'

export function publish(tenant: string, seen: Inventory): Promise<InventoryDetail> {
  return answer(
    api.PUT(`${INVENTORY}/publication`, {
      params: { path: { tenant, inventory: seen.id }, header: ifMatch(seen.version) },
    }),
  )
}

/** Why a unit has the score it has. */
export function score(tenant: string, inventory: string, unit: string, signal: AbortSignal): Promise<Score> {
  return answer(
    api.GET(`${INVENTORY}/scores/{unit}`, { params: { path: { tenant, inventory, unit } }, signal }),
  )
}

export function changes(
  tenant: string,
  inventory: string,
  signal: AbortSignal,
): Promise<InventoryCorrection> {
  return answer(api.GET(`${INVENTORY}/changes`, { params: { path: { tenant, inventory } }, signal }))
}

/** What a correction order does to published scores. */
export function correctedScores(
  tenant: string,
  correction: string,
  signal: AbortSignal,
): Promise<CorrectedScores> {
  return answer(
    api.GET('/api/tenants/{tenant}/corrections/{correction}/scores', {
      params: { path: { tenant, correction } },
      signal,
    }),
  )
}

/** Computes an inventory once more from what was frozen with it. */
export function recompute(tenant: string, inventory: string): Promise<Recomputation> {
  return answer(api.GET(`${INVENTORY}/recomputation`, { params: { path: { tenant, inventory } } }))
}

/** The newest first. */
export async function runs(tenant: string, signal: AbortSignal): Promise<InventoryRun[]> {
  return (await answer(api.GET(RUNS, { params: { path: { tenant } }, signal }))).items
}

export function requestRun(tenant: string, key: string, body: NewRun): Promise<InventoryRun> {
  return answer(api.POST(RUNS, { params: { path: { tenant }, header: once(key) }, body }))
}
