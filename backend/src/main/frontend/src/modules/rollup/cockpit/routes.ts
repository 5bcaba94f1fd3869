import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/office',
    name: 'office',
    component: () => import('./OfficePage.vue'),
    meta: {
      roles: ['OFFICE'],
      title: 'cockpit.office.title',
      nav: { icon: 'worklist', order: 4, label: 'cockpit.office.nav' },
    },
  },
  {
    path: '/t/:tenant/cockpit',
    name: 'cockpit',
    component: () => import('./CockpitPage.vue'),
    meta: {
      roles: ['LEADER', 'OFFICE'],
      title: 'cockpit.title',
      nav: { icon: 'gauge', order: 5, label: 'cockpit.nav' },
    },
  },
  {
    path: '/t/:tenant/milestones',
    name: 'milestones',
    component: () => import('./MilestonesPage.vue'),
    meta: { roles: ['LEADER', 'OFFICE'], title: 'cockpit.nodes.title', under: 'cockpit' },
  },
] satisfies RouteRecordRaw[]
