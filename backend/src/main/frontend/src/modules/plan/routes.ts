import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/months',
    name: 'months',
    component: () => import('./MonthsPage.vue'),
    meta: {
      roles: ['OFFICE'],
      title: 'plan.months.title',
      nav: { icon: 'calendar', order: 50, label: 'plan.months.nav' },
    },
  },
] satisfies RouteRecordRaw[]
