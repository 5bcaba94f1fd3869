import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Me, Role, Tenancy } from '@/shared/apiTypes'
import { answer, api, speakAs } from '@/shared/http'
import { Problem } from '@/shared/problem'
import { spoken } from './i18n'
import * as login from './login'

/** Who is here, and in which tenant they work. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Me>()
  /** Set while a new login is needed to go on; answered by the dialog. */
  const loginNeeded = ref(false)
  let waiting: { go: (token: string) => void; stop: (problem: Problem) => void }[] = []

  const several = computed(() => (me.value?.elsewhere.length ?? 0) > 0 || (me.value?.tenants.length ?? 0) > 1)

  function tenancy(alias: string): Tenancy | undefined {
    return me.value?.tenants.find((tenant) => tenant.alias === alias)
  }

  /** Asks the server who this is; again when it is not known yet. */
  async function load(): Promise<Me> {
    me.value ??= await answer(api.GET('/api/me'))
    return me.value
  }

  function askAgain(): Promise<string> {
    loginNeeded.value = true
    return new Promise((go, stop) => waiting.push({ go, stop }))
  }

  /** The person agreed to log in again; must be called from the click itself. */
  async function loginAgain(): Promise<void> {
    const token = await login.againInWindow(spoken()).catch(() => undefined)
    if (token) {
      loginNeeded.value = false
      waiting.forEach(({ go }) => go(token))
      waiting = []
    }
  }

  function notNow(): void {
    loginNeeded.value = false
    waiting.forEach(({ stop }) => stop(Problem.local('login-expired', 401)))
    waiting = []
  }

  function listen(): void {
    speakAs({
      token: async () => (await login.goodToken(several.value)) ?? askAgain(),
      renewed: async () => (await login.renew(several.value)) ?? askAgain(),
      language: spoken,
    })
  }

  return { me, several, loginNeeded, tenancy, load, listen, loginAgain, notNow }
})

/** The tenant of the page that is open, as its address names it. */
export function useTenancy() {
  const session = useSession()
  const route = useRoute()
  // The address changes before the page goes; the one that leaves keeps its tenant.
  const alias = String(route.params.tenant)
  const tenancy = computed(() => {
    const found = session.tenancy(alias)
    if (!found) {
      throw Problem.local('not-found', 404)
    }
    return found
  })
  return {
    alias,
    tenancy,
    has: (role: Role) => tenancy.value.roles.includes(role),
  }
}
