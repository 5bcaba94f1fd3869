import type { RouteRecordRaw } from 'vue-router'

const readers = ['LEADER' as const, 'OFFICE' as const]

export default [
  {
    path: '/t/:tenant/audit-samples',
    name: 'samples',
    component: () => import('./SamplesPage.vue'),
    meta: {
      roles: readers,
      title: 'sampling.samples.title',
      nav: { icon: 'sample', order: 26, label: 'sampling.samples.nav' },
    },
  },
  {
    path: '/t/:tenant/audit-samples/:sample',
    name: 'sample',
    component: () => import('./SamplePage.vue'),
    meta: { roles: readers, title: 'sampling.sample.title', under: 'samples' },
  },
  {
    path: '/t/:tenant/audit-findings',
    name: 'audit-findings',
    component: () => import('./FindingsPage.vue'),
    meta: {
      roles: ['OFFICIAL' as const],
      title: 'sampling.findings.title',
      nav: { icon: 'sample', order: 15, label: 'sampling.findings.nav' },
    },
  },
] satisfies RouteRecordRaw[]
