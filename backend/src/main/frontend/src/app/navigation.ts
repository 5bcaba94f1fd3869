import type { RouteRecordRaw } from 'vue-router'
import type { Tenancy } from '@/shared/apiTypes'

export interface Entry {
  name: string
  to: string
  icon: string
  label: string
  /** Begins another kind of work; a long navigation shows a line before it. */
  apart: boolean
}

/** Reading what is; working on it; arranging how. */
const sectionOf = (order: number) => (order < 25 ? 0 : order < 40 ? 1 : 2)

/** The pages that have a place in the navigation of a person in a tenant, in order. */
export function entriesFor(routes: readonly RouteRecordRaw[], tenancy: Tenancy): Entry[] {
  return routes
    .filter((route) => route.meta?.nav && route.meta.roles?.some((role) => tenancy.roles.includes(role)))
    .sort((one, other) => one.meta!.nav!.order - other.meta!.nav!.order)
    .map((route, index, all) => ({
      name: String(route.name),
      to: route.path.replace(':tenant', tenancy.alias).replace(/\/:\w+(\(.*\))?\?$/, ''),
      icon: route.meta!.nav!.icon,
      label: route.meta!.nav!.label,
      apart: index > 0 && sectionOf(route.meta!.nav!.order) !== sectionOf(all[index - 1]!.meta!.nav!.order),
    }))
}
