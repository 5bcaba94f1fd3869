import type { NavigationGuardReturn, RouteLocationNormalized } from 'vue-router'
import type { Me } from '@/shared/apiTypes'
import { Problem } from '@/shared/problem'

/** What the guard needs to know and do; the real ones are in `router.ts`. */
export interface Doorway {
  isSignedIn(): boolean
  askedFor(): string | undefined
  leaveForLogin(goal: { comeBackTo: string; alias?: string; unseen?: boolean }): Promise<void>
  load(): Promise<Me>
  /** Learns what pages of a tenant go by. */
  enter(alias: string): Promise<void>
  /** The first page a person has in a tenant, or none. */
  home(me: Me): string | undefined
  failed(problem: Problem): void
}

/**
 * Who may open which page: logged in, in the tenant the address names, with a role the page is for. The server
 * decides again on every call; this only spares people pages that would stay empty.
 */
export function guard(door: Doorway) {
  return async (to: RouteLocationNormalized): Promise<NavigationGuardReturn> => {
    if (to.meta.open) {
      return true
    }
    try {
      const alias = typeof to.params.tenant === 'string' ? to.params.tenant : undefined
      if (!door.isSignedIn()) {
        await door.leaveForLogin({ comeBackTo: to.fullPath, alias, unseen: alias !== undefined })
        return false
      }
      const me = await door.load()
      if (alias) {
        return await intoTenant(door, me, alias, to)
      }
      if (to.name === 'home') {
        return door.home(me) ?? { name: 'no-access' }
      }
      return !to.meta.operator || me.operator ? true : instead('forbidden', to)
    } catch (thrown) {
      door.failed(Problem.from(thrown))
      return instead('unavailable', to)
    }
  }
}

async function intoTenant(
  door: Doorway,
  me: Me,
  alias: string,
  to: RouteLocationNormalized,
): Promise<NavigationGuardReturn> {
  const tenancy = me.tenants.find((tenant) => tenant.alias === alias)
  if (!tenancy) {
    const served = me.elsewhere.some((other) => other.alias === alias)
    if (!served || door.askedFor() === alias) {
      return instead('not-found', to) // not theirs, or asked for and not granted: as if it did not exist
    }
    await door.leaveForLogin({ comeBackTo: to.fullPath, alias })
    return false
  }
  const allowed = !to.meta.roles || to.meta.roles.some((role) => tenancy.roles.includes(role))
  if (!allowed) {
    return instead('forbidden', to)
  }
  await door.enter(alias)
  return true
}

/** Shows another page at the same address, so that a reload tries the address again. */
function instead(name: string, to: RouteLocationNormalized) {
  return { name, params: { path: to.path.slice(1).split('/') }, query: to.query, hash: to.hash }
}
