import type { ChangeCategory, District, NewMember, NewUnit, Page, Unit } from '@/shared/apiTypes'
import { filled } from '@/shared/form'
import { answer, api, ifMatch, once } from '@/shared/http'
import type { People } from '@/shared/members'

/** A new district as it is entered; the names are those of the places in the request. */
export interface DistrictEntry {
  code: string
  name: string
  'office/name': string
  'office/email': string
}

export interface UnitEntry {
  code: string
  name: string
  category: string
}

export function districts(after: string | undefined, signal: AbortSignal): Promise<Page<District>> {
  return answer(api.GET('/api/districts', { params: { query: { after } }, signal }))
}

export function createDistrict(values: DistrictEntry, key: string): Promise<District> {
  const { code, name } = values
  const office = { name: values['office/name'], email: values['office/email'] }
  return answer(api.POST('/api/districts', { params: { header: once(key) }, body: { code, name, office } }))
}

export function unit(tenant: string, unit: string, signal: AbortSignal): Promise<Unit> {
  return answer(api.GET('/api/tenants/{tenant}/units/{unit}', { params: { path: { tenant, unit } }, signal }))
}

export function createUnit(tenant: string, entry: UnitEntry, key: string): Promise<Unit> {
  return answer(
    api.POST('/api/tenants/{tenant}/units', {
      params: { path: { tenant }, header: once(key) },
      body: filled<NewUnit>(entry),
    }),
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
  const body = filled<ChangeCategory>({ category, validFrom })
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
  return { params: { path: { tenant, unit: unit.code }, header: ifMatch(unit.version) } }
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
          params: { path, header: once(key) },
          body: { name, email },
        }),
      ),
    remove: (member) =>
      answer(
        api.DELETE('/api/tenants/{tenant}/units/{unit}/officials/{member}', {
          params: { path: { ...path, member: member.id }, header: ifMatch(member.version) },
        }),
      ),
  }
}

/** The leaders of a district and the people of its office. */
export function districtMembers(tenant: string): People {
  const path = { tenant }
  return {
    list: (signal) => answer(api.GET('/api/tenants/{tenant}/members', { params: { path }, signal })),
    invite: (invitation, key) =>
      answer(
        api.POST('/api/tenants/{tenant}/members', {
          params: { path, header: once(key) },
          body: filled<NewMember>(invitation),
        }),
      ),
    remove: (member) =>
      answer(
        api.DELETE('/api/tenants/{tenant}/members/{member}', {
          params: { path: { ...path, member: member.id }, header: ifMatch(member.version) },
        }),
      ),
  }
}
