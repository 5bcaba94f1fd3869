import { shallowRef } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { painted } from '@/shared/painted'

/** The page under way, until it stands. */
export const heading = shallowRef<RouteLocationNormalized>()

/** Shows where a press leads before the page there is built, which may take longer than a press should. */
export function showHeading(router: Router): void {
  router.beforeResolve(async (to, from) => {
    if (from.matched.length > 0 && to.path !== from.path) {
      heading.value = to
      await painted()
    }
  })
  router.afterEach(() => (heading.value = undefined))
}
