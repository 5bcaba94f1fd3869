import type { Simulation, SimulationResult } from '@/shared/apiTypes'
import { answer, api } from '@/shared/http'

/** Tries something out on a copy; nothing is stored. */
export function simulate(tenant: string, body: Simulation): Promise<SimulationResult> {
  return answer(api.POST('/api/tenants/{tenant}/simulations', { params: { path: { tenant } }, body }))
}
