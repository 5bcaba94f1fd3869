import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/handovers',
    name: 'handovers',
    component: () => import('./HandoversPage.vue'),
    meta: {
      roles: ['OFFICIAL', 'OFFICE'],
      title: 'handover.title',
      nav: { icon: 'handover', order: 36, label: 'handover.nav' },
    },
  },
  {
    path: '/t/:tenant/handovers/:handover',
    name: 'handover',
    component: () => import('./HandoverPage.vue'),
    meta: { roles: ['OFFICIAL', 'OFFICE'], title: 'handover.title', under: 'handovers' },
  },
] satisfies RouteRecordRaw[]
