import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/districts',
    name: 'districts',
    component: () => import('./DistrictsPage.vue'),
    meta: { operator: true, title: 'tenancy.districts.title' },
  },
  {
    path: '/t/:tenant/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: {
      roles: ['OFFICE'],
      title: 'tenancy.units.title',
      nav: { icon: 'units', order: 44, label: 'tenancy.units.nav' },
    },
  },
  {
    path: '/t/:tenant/units/:unit',
    name: 'unit',
    component: () => import('./UnitPage.vue'),
    meta: { roles: ['OFFICE'], title: 'tenancy.unit.title', under: 'units' },
  },
  {
    path: '/t/:tenant/members',
    name: 'members',
    component: () => import('./MembersPage.vue'),
    meta: {
      roles: ['OFFICE'],
      title: 'tenancy.members.title',
      nav: { icon: 'people', order: 46, label: 'tenancy.members.nav' },
    },
  },
] satisfies RouteRecordRaw[]
