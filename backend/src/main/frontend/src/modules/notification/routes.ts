import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/notice-settings',
    name: 'notice-settings',
    component: () => import('./NoticeSettingsPage.vue'),
    meta: {
      roles: ['ENTERPRISE', 'OFFICIAL', 'LEADER', 'OFFICE'],
      title: 'notification.settings.title',
    },
  },
] satisfies RouteRecordRaw[]
