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
  {
    path: '/t/:tenant/work-calendar/:year(\\d{4})?',
    name: 'work-calendar',
    component: () => import('./WorkCalendarPage.vue'),
    meta: { roles: ['OFFICE'], title: 'plan.calendar.title', under: 'months' },
  },
] satisfies RouteRecordRaw[]
