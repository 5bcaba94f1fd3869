import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: {
      roles: ['ENTERPRISE', 'OFFICIAL', 'OFFICE'],
      title: 'audit.title',
      nav: { icon: 'audit', order: 90, label: 'audit.nav' },
    },
  },
] satisfies RouteRecordRaw[]
