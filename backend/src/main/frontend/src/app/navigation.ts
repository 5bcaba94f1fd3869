import type { RouteRecordRaw } from 'vue-router'
import type { Tenancy } from '@/shared/apiTypes'

export interface Entry {
  name: string
  to: string
  icon: string
  label: string
}

/** The pages that have a place in the navigation of a person in a tenant, in order. */
export function entriesFor(routes: readonly RouteRecordRaw[], tenancy: Tenancy): Entry[] {
  return routes
    .filter((route) => route.meta?.nav && route.meta.roles?.some((role) => tenancy.roles.includes(role)))
    .sort((one, other) => one.meta!.nav!.order - other.meta!.nav!.order)
    .map((route) => ({
      name: String(route.name),
      to: route.path.replace(':tenant', tenancy.alias).replace(/\/:\w+(\(.*\))?\?$/, ''),
      icon: route.meta!.nav!.icon,
      label: route.meta!.nav!.label,
    }))
}
