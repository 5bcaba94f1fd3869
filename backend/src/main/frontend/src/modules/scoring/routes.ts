import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/scores',
    name: 'scores',
    component: () => import('./ScoresPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'scoring.title',
      nav: { icon: 'rank', order: 15, label: 'scoring.nav' },
    },
  },
  {
    path: '/t/:tenant/scores/:inventory/units/:unit',
    name: 'score',
    component: () => import('./ScorePage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'scoring.title', under: 'scores' },
  },
  {
    path: '/t/:tenant/scores/:inventory/changes',
    name: 'inventory-changes',
    component: () => import('./CorrectionPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER'], title: 'scoring.corrected', under: 'scores' },
  },
  {
    path: '/t/:tenant/simulation',
    name: 'simulation',
    component: () => import('./SimulationPage.vue'),
    meta: { roles: ['OFFICE'], title: 'scoring.simulate', under: 'scores' },
  },
  {
    path: '/t/:tenant/indicators',
    name: 'indicator-values',
    component: () => import('./ValuesPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'scoring.values.title',
      nav: { icon: 'target', order: 16, label: 'scoring.values.nav' },
    },
  },
  {
    path: '/t/:tenant/reported-values',
    name: 'reported-values',
    component: () => import('./ReportedPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'scoring.reported.title',
      under: 'indicator-values',
    },
  },
  {
    path: '/t/:tenant/plans/:plan/schemes/:category(DEPARTMENT|TOWN|PARK|PLATFORM)?',
    name: 'schemes',
    component: () => import('./SchemePage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'scoring.scheme.title', under: 'plans' },
  },
  {
    path: '/t/:tenant/plans/:plan/schemes/:category(DEPARTMENT|TOWN|PARK|PLATFORM)/draft',
    name: 'scheme-draft',
    component: () => import('./SchemeDraftPage.vue'),
    meta: { roles: ['OFFICE'], title: 'scoring.scheme.title', under: 'plans' },
  },
  {
    path: '/t/:tenant/plans/:plan/adjustments',
    name: 'adjustments',
    component: () => import('./AdjustmentsPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'scoring.adjustments.title', under: 'plans' },
  },
] satisfies RouteRecordRaw[]
