import { nextTick, onUnmounted, type Ref, watch } from 'vue'

/** Pixels; smaller than that nobody reads from a chair. */
const LEAST = 9
const STEP = 0.5

/**
 * The largest text at which a page on a wall shows all it has: begins with what the width would bear, and goes down
 * until no part holds more than is seen. Anew when the window or what is shown changes.
 */
export function useFittingText(page: Ref<HTMLElement | undefined>, on: Ref<boolean>, shown: () => unknown) {
  async function fit(): Promise<void> {
    await nextTick()
    const element = page.value
    if (!element) {
      return
    }
    element.style.removeProperty('--text')
    if (!on.value) {
      return
    }
    for (let size = largest(window.innerWidth); size >= LEAST; size -= STEP) {
      element.style.setProperty('--text', `${size}px`)
      if (![element, ...element.querySelectorAll('.sheet')].some(holdsMore)) {
        return
      }
    }
  }
  const again = () => void fit()
  watch([on, shown], again, { immediate: true, flush: 'post' })
  window.addEventListener('resize', again)
  onUnmounted(() => window.removeEventListener('resize', again))
}

/** What text of a wall as wide as that may be at most. */
export function largest(width: number): number {
  return Math.min(Math.max(width * 0.0095, 12), 34)
}

function holdsMore(part: Element): boolean {
  return part.scrollHeight > part.clientHeight + 1
}
