import { type App, defineAsyncComponent } from 'vue'
import { belowCorrection } from '@/shared/extensions'

/** Fills the places that pages leave to modules further down. */
export function extend(app: App): void {
  app.provide(
    belowCorrection,
    defineAsyncComponent(() => import('@/modules/scoring/CorrectedScores.vue')),
  )
}
