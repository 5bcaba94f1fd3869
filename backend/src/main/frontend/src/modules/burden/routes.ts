import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/burden',
    name: 'burden',
    component: () => import('./BurdenPage.vue'),
    meta: {
      roles: ['OFFICIAL', 'LEADER', 'OFFICE'],
      title: 'burden.title',
      nav: { icon: 'pen', order: 21, label: 'burden.nav' },
    },
  },
  {
    path: '/t/:tenant/burden/units/:unit',
    name: 'burden-unit',
    component: () => import('./BurdenPage.vue'),
    meta: { roles: ['LEADER', 'OFFICE'], title: 'burden.title', under: 'burden' },
  },
] satisfies RouteRecordRaw[]
