import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/supervision',
    name: 'supervision',
    component: () => import('./SupervisionPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'supervision.title',
      nav: { icon: 'supervision', order: 18, label: 'supervision.nav' },
    },
  },
  {
    path: '/t/:tenant/supervision/candidates',
    name: 'supervision-candidates',
    component: () => import('./CandidatesPage.vue'),
    meta: { roles: ['OFFICE'], title: 'supervision.candidates.title', under: 'supervision' },
  },
  {
    path: '/t/:tenant/supervision/rules',
    name: 'supervision-rules',
    component: () => import('./RulesPage.vue'),
    meta: { roles: ['OFFICE'], title: 'supervision.rules.title', under: 'supervision' },
  },
  {
    path: '/t/:tenant/supervision/contacts',
    name: 'supervision-contacts',
    component: () => import('./ContactsPage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'supervision.contacts.title', under: 'supervision' },
  },
  {
    path: '/t/:tenant/supervision/:notice',
    name: 'supervision-notice',
    component: () => import('./NoticePage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'supervision.title', under: 'supervision' },
  },
] satisfies RouteRecordRaw[]
