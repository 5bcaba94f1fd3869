import type { RouteRecordRaw } from 'vue-router'

export default [
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
] satisfies RouteRecordRaw[]
