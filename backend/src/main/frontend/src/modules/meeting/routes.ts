import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/meetings',
    name: 'meetings',
    component: () => import('./MeetingsPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER'],
      title: 'meeting.title',
      nav: { icon: 'meeting', order: 19, label: 'meeting.nav' },
    },
  },
  {
    path: '/t/:tenant/meetings/:meeting',
    name: 'meeting',
    component: () => import('./MeetingPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER'], title: 'meeting.title', under: 'meetings' },
  },
  {
    path: '/t/:tenant/action-items',
    name: 'action-items',
    component: () => import('./ActionItemsPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER'], title: 'meeting.items.title', under: 'meetings' },
  },
  {
    path: '/t/:tenant/own-action-items',
    name: 'own-action-items',
    component: () => import('./ActionItemsPage.vue'),
    meta: {
      roles: ['OFFICIAL'],
      title: 'meeting.items.title',
      nav: { icon: 'meeting', order: 19, label: 'meeting.items.nav' },
    },
  },
] satisfies RouteRecordRaw[]
