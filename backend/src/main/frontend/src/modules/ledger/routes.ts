import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/ledger',
    name: 'ledger',
    component: () => import('./LedgerPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'ledger.title',
      nav: { icon: 'ledger', order: 32, label: 'ledger.nav' },
    },
  },
  {
    path: '/t/:tenant/ledger/new/:kind',
    name: 'ledger-new',
    component: () => import('./EntryWritePage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'ledger.begin', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/import/:kind',
    name: 'ledger-import',
    component: () => import('./LedgerImportPage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'ledger.import.open', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/entries/:entry',
    name: 'ledger-entry',
    component: () => import('./EntryPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'ledger.entry', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/entries/:entry/edit',
    name: 'ledger-edit',
    component: () => import('./EntryWritePage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'ledger.edit', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/figures/:kind/:metric',
    name: 'ledger-figure',
    component: () => import('./LedgerFigurePage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'ledger.figure.title', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/splits',
    name: 'ledger-splits',
    component: () => import('./SplitsPage.vue'),
    meta: { roles: ['OFFICE', 'OFFICIAL'], title: 'ledger.splits.title', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/splits/:split',
    name: 'ledger-split',
    component: () => import('./SplitPage.vue'),
    meta: { roles: ['OFFICE', 'OFFICIAL'], title: 'ledger.splits.one', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/kinds',
    name: 'ledger-kinds',
    component: () => import('./KindsPage.vue'),
    meta: { roles: ['OFFICE'], title: 'ledger.kinds.title', under: 'ledger' },
  },
  {
    path: '/t/:tenant/ledger/kinds/edit/:kind?',
    name: 'ledger-kind',
    component: () => import('./KindPage.vue'),
    meta: { roles: ['OFFICE'], title: 'ledger.kinds.one', under: 'ledger' },
  },
] satisfies RouteRecordRaw[]
