import type { RouteRecordRaw } from 'vue-router'
import sampling from './sampling/routes'

const reporter = ['ENTERPRISE' as const]
const official = ['OFFICIAL' as const]
const office = ['OFFICE' as const]

export default [
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})?',
    name: 'report',
    component: () => import('./ReportPage.vue'),
    meta: {
      roles: reporter,
      title: 'hiring.report.title',
      nav: { icon: 'report', order: 10, label: 'hiring.report.nav' },
    },
  },
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})/hires/new',
    name: 'hire-new',
    component: () => import('./HirePage.vue'),
    meta: { roles: reporter, title: 'hiring.hire.add', under: 'report' },
  },
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})/hires/:hire',
    name: 'hire-edit',
    component: () => import('./HirePage.vue'),
    meta: { roles: reporter, title: 'hiring.hire.edit', under: 'report' },
  },
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})/entry',
    name: 'hire-entry',
    component: () => import('./grid/GridPage.vue'),
    meta: { roles: reporter, title: 'grid.title', under: 'report' },
  },
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})/import',
    name: 'hire-import',
    component: () => import('./ImportPage.vue'),
    meta: { roles: reporter, title: 'hiring.import.title', under: 'report' },
  },
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})/submission',
    name: 'submission',
    component: () => import('./SubmissionPage.vue'),
    meta: { roles: reporter, title: 'hiring.submission.title', under: 'report' },
  },
  {
    path: '/t/:tenant/report/:month(\\d{4}-\\d{2})/receipts/:number?',
    name: 'receipt',
    component: () => import('./ReceiptPage.vue'),
    meta: { roles: reporter, title: 'hiring.receipt.title', under: 'report' },
  },
  {
    path: '/t/:tenant/history',
    name: 'history',
    component: () => import('./HistoryPage.vue'),
    meta: {
      roles: reporter,
      title: 'hiring.history.title',
      nav: { icon: 'history', order: 20, label: 'hiring.history.nav' },
    },
  },
  {
    path: '/t/:tenant/worklist',
    name: 'worklist',
    component: () => import('./WorklistPage.vue'),
    meta: {
      roles: official,
      title: 'hiring.worklist.title',
      nav: { icon: 'worklist', order: 10, label: 'hiring.worklist.nav' },
    },
  },
  {
    path: '/t/:tenant/enterprises/:enterprise/returns/:month(\\d{4}-\\d{2})',
    name: 'return',
    component: () => import('./ReturnPage.vue'),
    meta: { roles: official, title: 'hiring.return.title', under: 'worklist' },
  },
  {
    path: '/t/:tenant/duplicates',
    name: 'duplicates',
    component: () => import('./dispute/DuplicatesPage.vue'),
    meta: {
      roles: office,
      title: 'hiring.duplicates.title',
      nav: { icon: 'people', order: 25, label: 'hiring.duplicates.nav' },
    },
  },
  {
    path: '/t/:tenant/duplicates/:case',
    name: 'duplicate',
    component: () => import('./dispute/DuplicatePage.vue'),
    meta: { roles: office, title: 'hiring.duplicates.one', under: 'duplicates' },
  },
  {
    path: '/t/:tenant/absentees/:month(\\d{4}-\\d{2})?',
    name: 'absentees',
    component: () => import('./absence/AbsenteesPage.vue'),
    meta: {
      roles: [...official, 'LEADER', 'OFFICE'],
      title: 'hiring.absence.title',
      under: 'progress',
    },
  },
  {
    path: '/t/:tenant/corrections',
    name: 'corrections',
    component: () => import('./correction/CorrectionsPage.vue'),
    meta: {
      roles: [...official, 'LEADER', 'OFFICE'],
      title: 'hiring.correction.title',
      nav: { icon: 'report', order: 27, label: 'hiring.correction.nav' },
    },
  },
  {
    path: '/t/:tenant/corrections/:correction',
    name: 'correction',
    component: () => import('./correction/CorrectionPage.vue'),
    meta: { roles: [...official, 'OFFICE'], title: 'hiring.correction.one', under: 'corrections' },
  },
  {
    path: '/t/:tenant/corrections/:correction/revision',
    name: 'correction-revision',
    component: () => import('./correction/CorrectionRevisionPage.vue'),
    meta: { roles: official, title: 'hiring.correction.revise', under: 'corrections' },
  },
  {
    path: '/t/:tenant/enterprises/:enterprise/returns/:month(\\d{4}-\\d{2})/hires/:hire/correction',
    name: 'correction-draft',
    component: () => import('./correction/CorrectionDraftPage.vue'),
    meta: { roles: official, title: 'hiring.correction.draft', under: 'worklist' },
  },
  ...sampling,
] satisfies RouteRecordRaw[]
