import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/plans',
    name: 'plans',
    component: () => import('./yearly/PlansPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'planning.title',
      nav: { icon: 'plan', order: 40, label: 'planning.nav' },
    },
  },
  {
    path: '/t/:tenant/plans/:plan',
    name: 'plan',
    component: () => import('./yearly/PlanPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'planning.plan', under: 'plans' },
  },
  {
    path: '/t/:tenant/plans/:plan/difference',
    name: 'plan-difference',
    component: () => import('./yearly/DifferencePage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'planning.difference.title', under: 'plans' },
  },
  {
    path: '/t/:tenant/plans/:plan/draft',
    name: 'plan-draft',
    component: () => import('./yearly/PlanDraftPage.vue'),
    meta: { roles: ['OFFICE'], title: 'planning.draft', under: 'plans' },
  },
  {
    path: '/t/:tenant/plans/:plan/clone',
    name: 'plan-clone',
    component: () => import('./yearly/ClonePage.vue'),
    meta: { roles: ['OFFICE'], title: 'planning.clone.title', under: 'plans' },
  },
  {
    path: '/t/:tenant/months',
    name: 'months',
    component: () => import('./MonthsPage.vue'),
    meta: {
      roles: ['OFFICE'],
      title: 'plan.months.title',
      nav: { icon: 'calendar', order: 28, label: 'plan.months.nav' },
    },
  },
  {
    path: '/t/:tenant/college-students',
    name: 'college-students',
    component: () => import('./CollegeRulesPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER'],
      title: 'plan.college.title',
      nav: { icon: 'cap', order: 42, label: 'plan.college.nav' },
    },
  },
  {
    path: '/t/:tenant/work-calendar/:year(\\d{4})?',
    name: 'work-calendar',
    component: () => import('./WorkCalendarPage.vue'),
    meta: { roles: ['OFFICE'], title: 'plan.calendar.title', under: 'months' },
  },
] satisfies RouteRecordRaw[]
