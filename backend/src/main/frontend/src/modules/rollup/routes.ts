import type { RouteRecordRaw } from 'vue-router'
import cockpit from './cockpit/routes'

export default [
  ...cockpit,
  {
    path: '/t/:tenant/rollup',
    name: 'rollup',
    component: () => import('./RollupPage.vue'),
    meta: {
      roles: ['LEADER', 'OFFICE'],
      title: 'rollup.title',
      nav: { icon: 'figures', order: 10, label: 'rollup.nav' },
    },
  },
  {
    path: '/t/:tenant/rollup/units/:unit',
    name: 'rollup-unit',
    component: () => import('./UnitRollupPage.vue'),
    meta: { roles: ['LEADER', 'OFFICE'], title: 'rollup.title', under: 'rollup' },
  },
  {
    path: '/t/:tenant/rollup/groups',
    name: 'rollup-groups',
    component: () => import('./GroupsPage.vue'),
    meta: { roles: ['LEADER', 'OFFICE'], title: 'rollup.groups.title', under: 'rollup' },
  },
  {
    path: '/t/:tenant/retention',
    name: 'retention',
    component: () => import('./RetentionPage.vue'),
    meta: {
      roles: ['LEADER', 'OFFICE'],
      title: 'rollup.retention.title',
      nav: { icon: 'history', order: 22, label: 'rollup.retention.nav' },
    },
  },
  {
    path: '/t/:tenant/retention/units/:unit',
    name: 'retention-unit',
    component: () => import('./RetentionPage.vue'),
    meta: { roles: ['LEADER', 'OFFICE'], title: 'rollup.retention.title', under: 'retention' },
  },
  {
    path: '/t/:tenant/reconciliations',
    name: 'reconciliations',
    component: () => import('./ReconciliationPage.vue'),
    meta: {
      roles: ['OFFICE'],
      title: 'rollup.reconciliation.title',
      nav: { icon: 'balance', order: 80, label: 'rollup.reconciliation.nav' },
    },
  },
  {
    path: '/t/:tenant/progress',
    name: 'progress',
    component: () => import('./ProgressPage.vue'),
    meta: {
      roles: ['LEADER', 'OFFICE'],
      title: 'rollup.progress.title',
      nav: { icon: 'progress', order: 20, label: 'rollup.progress.nav' },
    },
  },
  {
    path: '/t/:tenant/figures',
    name: 'figures',
    component: () => import('./FiguresPage.vue'),
    meta: {
      roles: ['OFFICIAL'],
      title: 'rollup.figures.title',
      nav: { icon: 'figures', order: 30, label: 'rollup.figures.nav' },
    },
  },
  {
    path: '/t/:tenant/figures/groups',
    name: 'figure-groups',
    component: () => import('./GroupsPage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'rollup.groups.title', under: 'figures', own: true },
  },
  {
    path: '/t/:tenant/figures/hires',
    name: 'figure-hires',
    component: () => import('./FigureHiresPage.vue'),
    meta: { roles: ['OFFICIAL'], title: 'rollup.hires.title', under: 'figures' },
  },
  {
    path: '/t/:tenant/figures/retention',
    name: 'own-retention',
    component: () => import('./RetentionPage.vue'),
    meta: {
      roles: ['OFFICIAL'],
      title: 'rollup.retention.title',
      nav: { icon: 'history', order: 35, label: 'rollup.retention.nav' },
      own: true,
    },
  },
] satisfies RouteRecordRaw[]
