import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/status',
    name: 'status',
    component: () => import('./StatusPage.vue'),
    meta: { operator: true, title: 'status.title' },
  },
] satisfies RouteRecordRaw[]
