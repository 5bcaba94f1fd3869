import type { District, Member, Page, Unit } from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'
import type { Invitation, People } from '@/shared/members'

export interface NewDistrict {
  code: string
  name: string
  'office/name': string
  'office/email': string
}

export interface NewUnit {
  code: string
  name: string
  category: string
}

export function districts(after: string | undefined, signal: AbortSignal): Promise<Page<District>> {
  return answer(api.GET('/api/districts', { params: { query: { after } }, signal }))
}

export function createDistrict(values: NewDistrict, key: string): Promise<District> {
  const { code, name } = values
  const office = { name: values['office/name'], email: values['office/email'] }
  return answer(api.POST('/api/districts', { body: { code, name, office }, headers: once(key) }))
}

export function units(tenant: string, signal: AbortSignal): Promise<Page<Unit>> {
  return answer(api.GET('/api/tenants/{tenant}/units', { params: { path: { tenant } }, signal }))
}

export function unit(tenant: string, unit: string, signal: AbortSignal): Promise<Unit> {
  return answer(api.GET('/api/tenants/{tenant}/units/{unit}', { params: { path: { tenant, unit } }, signal }))
}

export function createUnit(tenant: string, body: NewUnit, key: string): Promise<Unit> {
  return answer(
    api.POST('/api/tenants/{tenant}/units', { params: { path: { tenant } }, body, headers: once(key) }),
  )
}

export function renameUnit(tenant: string, unit: Unit, name: string): Promise<Unit> {
  return answer(api.PUT('/api/tenants/{tenant}/units/{unit}/name', { ...of(tenant, unit), body: { name } }))
}

export function changeCategory(
  tenant: string,
  unit: Unit,
  category: string,
  validFrom: string,
): Promise<Unit> {
  const body = { category, validFrom }
  return answer(api.PUT('/api/tenants/{tenant}/units/{unit}/category', { ...of(tenant, unit), body }))
}

export function suspendUnit(tenant: string, unit: Unit): Promise<Unit> {
  return answer(api.PUT('/api/tenants/{tenant}/units/{unit}/suspension', of(tenant, unit)))
}

export function reopenUnit(tenant: string, unit: Unit): Promise<Unit> {
  return answer(api.DELETE('/api/tenants/{tenant}/units/{unit}/suspension', of(tenant, unit)))
}

/** A change of this version of the unit. */
function of(tenant: string, unit: Unit) {
  return { params: { path: { tenant, unit: unit.code } }, headers: ifMatch(unit.version) }
}

/** The officials of a unit. */
export function officials(tenant: string, unit: string): People {
  const path = { tenant, unit }
  return {
    list: (signal) =>
      answer(api.GET('/api/tenants/{tenant}/units/{unit}/officials', { params: { path }, signal })),
    invite: ({ name, email }, key) =>
      answer(
        api.POST('/api/tenants/{tenant}/units/{unit}/officials', {
          params: { path },
          body: { name, email },
          headers: once(key),
        }),
      ),
    remove: (member) =>
      answer(
        api.DELETE('/api/tenants/{tenant}/units/{unit}/officials/{member}', {
          params: { path: { ...path, member: member.id } },
          headers: ifMatch(member.version),
        }),
      ),
  }
}

/** The leaders of a district and the people of its office. */
export function districtMembers(tenant: string): People {
  const path = { tenant }
  return {
    list: (signal) => answer(api.GET('/api/tenants/{tenant}/members', { params: { path }, signal })),
    invite: (body: Invitation, key: string): Promise<Member> =>
      answer(api.POST('/api/tenants/{tenant}/members', { params: { path }, body, headers: once(key) })),
    remove: (member) =>
      answer(
        api.DELETE('/api/tenants/{tenant}/members/{member}', {
          params: { path: { ...path, member: member.id } },
          headers: ifMatch(member.version),
        }),
      ),
  }
}
