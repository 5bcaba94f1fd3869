import type { Enterprise, Page } from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'
import type { People } from '@/shared/members'

export interface NewEnterprise {
  creditCode: string
  name: string
}

export function enterprises(
  tenant: string,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<Enterprise>> {
  return answer(
    api.GET('/api/tenants/{tenant}/enterprises', { params: { path: { tenant }, query: { after } }, signal }),
  )
}

export function enterprise(tenant: string, enterprise: string, signal: AbortSignal): Promise<Enterprise> {
  return answer(
    api.GET('/api/tenants/{tenant}/enterprises/{enterprise}', {
      params: { path: { tenant, enterprise } },
      signal,
    }),
  )
}

export function register(tenant: string, body: NewEnterprise, key: string): Promise<Enterprise> {
  return answer(
    api.POST('/api/tenants/{tenant}/enterprises', {
      params: { path: { tenant }, header: once(key) },
      body,
    }),
  )
}

export function rename(tenant: string, enterprise: Enterprise, name: string): Promise<Enterprise> {
  return answer(
    api.PUT('/api/tenants/{tenant}/enterprises/{enterprise}/name', {
      params: { path: { tenant, enterprise: enterprise.id }, header: ifMatch(enterprise.version) },
      body: { name },
    }),
  )
}

/** Those who report for an enterprise. */
export function reporters(tenant: string, enterprise: string): People {
  const path = { tenant, enterprise }
  return {
    list: (signal) =>
      answer(
        api.GET('/api/tenants/{tenant}/enterprises/{enterprise}/reporters', { params: { path }, signal }),
      ),
    invite: ({ name, email }, key) =>
      answer(
        api.POST('/api/tenants/{tenant}/enterprises/{enterprise}/reporters', {
          params: { path, header: once(key) },
          body: { name, email },
        }),
      ),
    remove: (member) =>
      answer(
        api.DELETE('/api/tenants/{tenant}/enterprises/{enterprise}/reporters/{member}', {
          params: { path: { ...path, member: member.id }, header: ifMatch(member.version) },
        }),
      ),
  }
}
