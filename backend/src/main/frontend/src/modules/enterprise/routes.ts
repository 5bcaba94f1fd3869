import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/enterprises',
    name: 'enterprises',
    component: () => import('./EnterprisesPage.vue'),
    meta: {
      roles: ['OFFICIAL'],
      title: 'enterprise.title',
      nav: { icon: 'enterprise', order: 20, label: 'enterprise.nav' },
    },
  },
  {
    path: '/t/:tenant/enterprises/:enterprise',
    name: 'enterprise',
    component: () => import('./EnterprisePage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'enterprise.one', under: 'enterprises' },
  },
] satisfies RouteRecordRaw[]
