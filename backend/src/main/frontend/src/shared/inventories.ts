import type { Inventory, InventoryDetail } from './apiTypes'
import { answer, api } from './http'
import { planHolding } from './plans'

const INVENTORIES = '/api/tenants/{tenant}/inventories'

/** The inventories of an assessment year that the person may see, the newest first. */
export async function inventories(tenant: string, year: number, signal: AbortSignal): Promise<Inventory[]> {
  const found = await answer(api.GET(INVENTORIES, { params: { path: { tenant }, query: { year } }, signal }))
  return [...found.items].reverse()
}

/** Those of them that are published, the newest first. */
export async function publishedInventories(
  tenant: string,
  year: number,
  signal: AbortSignal,
): Promise<Inventory[]> {
  return (await inventories(tenant, year, signal)).filter(({ state }) => state === 'PUBLISHED')
}

export function inventory(tenant: string, inventory: string, signal: AbortSignal): Promise<InventoryDetail> {
  return answer(api.GET(`${INVENTORIES}/{inventory}`, { params: { path: { tenant, inventory } }, signal }))
}

/**
 * The places that are public by the end of a month: those of its inventory, else of the last one before it in the
 * year; nothing where none was published.
 */
export async function publishedStandings(
  tenant: string,
  month: string,
  signal: AbortSignal,
): Promise<InventoryDetail | null> {
  const plan = await planHolding(tenant, month, signal)
  const known = plan ? await inventories(tenant, plan.year, signal) : []
  const newest = known.find((one) => one.kind === 'MONTH' && one.state === 'PUBLISHED' && one.month <= month)
  return newest ? inventory(tenant, newest.id, signal) : null
}
