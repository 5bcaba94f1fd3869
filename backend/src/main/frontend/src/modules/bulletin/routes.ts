import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/t/:tenant/bulletins',
    name: 'bulletins',
    component: () => import('./BulletinsPage.vue'),
    meta: {
      roles: ['OFFICE', 'LEADER', 'OFFICIAL'],
      title: 'bulletin.title',
      nav: { icon: 'bulletin', order: 17, label: 'bulletin.nav' },
    },
  },
  {
    path: '/t/:tenant/bulletins/:bulletin',
    name: 'bulletin',
    component: () => import('./BulletinPage.vue'),
    meta: { roles: ['OFFICE', 'LEADER', 'OFFICIAL'], title: 'bulletin.title', under: 'bulletins' },
  },
  {
    path: '/t/:tenant/bulletin-rules',
    name: 'bulletin-rules',
    component: () => import('./BulletinRulesPage.vue'),
    meta: { roles: ['OFFICE'], title: 'bulletin.rules.title', under: 'bulletins' },
  },
] satisfies RouteRecordRaw[]
