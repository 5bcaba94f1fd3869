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
  {
    path: '/t/:tenant/college-students',
    name: 'college-students',
    component: () => import('./CollegeRulesPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER'],
      title: 'plan.college.title',
      nav: { icon: 'person', order: 55, label: 'plan.college.nav' },
    },
  },
] satisfies RouteRecordRaw[]
