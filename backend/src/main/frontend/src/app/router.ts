import { shallowRef } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import audit from '@/modules/audit/routes'
import bulletin from '@/modules/bulletin/routes'
import burden from '@/modules/burden/routes'
import enterprise from '@/modules/enterprise/routes'
import handover from '@/modules/handover/routes'
import hiring from '@/modules/hiring/routes'
import ledger from '@/modules/ledger/routes'
import meeting from '@/modules/meeting/routes'
import notification from '@/modules/notification/routes'
import plan from '@/modules/plan/routes'
import rollup from '@/modules/rollup/routes'
import scoring from '@/modules/scoring/routes'
import status from '@/modules/status/routes'
import supervision from '@/modules/supervision/routes'
import tenancy from '@/modules/tenancy/routes'
import type { Me } from '@/shared/apiTypes'
import { learnYears } from '@/shared/assessmentYears'
import type { Problem } from '@/shared/problem'
import { guard } from './guard'
import { showHeading } from './heading'
import { i18n, spoken } from './i18n'
import * as login from './login'
import { entriesFor } from './navigation'
import { usePreferences } from './preferences'
import { useSession } from './session'

const NotFoundPage = () => import('./NotFoundPage.vue')

// The pages that stand in for another keep its address: hence the pattern that matches anything.
const own: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: { render: () => null } },
  {
    path: login.SIGNED_IN,
    name: 'signed-in',
    component: () => import('./SignedInPage.vue'),
    meta: { open: true, title: 'app.signingIn' },
  },
  {
    path: '/no-access',
    name: 'no-access',
    component: () => import('./NoAccessPage.vue'),
    meta: { title: 'app.noAccess.title' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: NotFoundPage,
    meta: { open: true, title: 'app.notFound.title' },
  },
  {
    path: '/:path(.*)*',
    name: 'forbidden',
    component: () => import('./ForbiddenPage.vue'),
    meta: { open: true, title: 'app.forbidden.title' },
  },
  {
    path: '/:path(.*)*',
    name: 'unavailable',
    component: () => import('./UnavailablePage.vue'),
    meta: { open: true, title: 'app.unavailable.title' },
  },
]

export const routes = [
  ...tenancy,
  ...enterprise,
  ...plan,
  ...hiring,
  ...ledger,
  ...rollup,
  ...scoring,
  ...bulletin,
  ...burden,
  ...supervision,
  ...meeting,
  ...handover,
  ...notification,
  ...audit,
  ...status,
  ...own,
]

/** Why the page could not be opened, for the page that says so. */
export const failure = shallowRef<Problem>()

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(
  guard({
    isSignedIn: login.isSignedIn,
    askedFor: login.askedFor,
    leaveForLogin: (goal) => login.leaveForLogin(goal, spoken()),
    load: whoIsHere,
    enter: learnYears,
    home: homeOf,
    failed: (problem) => (failure.value = problem),
  }),
)

showHeading(router)

router.afterEach((to) => {
  const { t } = i18n.global
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('app.name')}` : t('app.name')
})

async function whoIsHere(): Promise<Me> {
  const me = await useSession().load()
  await usePreferences().follow(me.language, me.subject)
  return me
}

function homeOf(me: Me): string | undefined {
  for (const tenancy of me.tenants) {
    const [first] = entriesFor(routes, tenancy)
    if (first) {
      return first.to
    }
  }
  return me.operator ? '/districts' : undefined
}
