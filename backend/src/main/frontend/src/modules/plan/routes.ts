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
    path: '/t/:tenant/work-calendar/:year(\\d{4})?',
    name: 'work-calendar',
    component: () => import('./WorkCalendarPage.vue'),
    meta: { roles: ['OFFICE'], title: 'plan.calendar.title', under: 'months' },
  },
] satisfies RouteRecordRaw[]
