import { computed, onUnmounted, type Ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const REFRESH_MS = 60_000

/**
 * The page on a wall: over the whole screen and fresh every minute. Lives in the address, so that a screen can be
 * set up by a link.
 */
export function useScreen(page: Ref<HTMLElement | undefined>, refresh: () => unknown) {
  const route = useRoute()
  const router = useRouter()
  const on = computed(() => route.query.screen === '1')

  function turn(wanted: boolean) {
    const query = { ...route.query, screen: wanted ? '1' : undefined }
    void router.replace({ query })
    if (wanted) {
      // A browser may refuse; the page then fills its window.
      void page.value?.requestFullscreen?.()?.catch(() => undefined)
    } else if (document.fullscreenElement) {
      void document.exitFullscreen()
    }
  }

  let clock: ReturnType<typeof setInterval> | undefined
  const stop = watch(
    on,
    (shown) => {
      clearInterval(clock)
      clock = shown ? setInterval(refresh, REFRESH_MS) : undefined
    },
    { immediate: true },
  )
  const left = () => {
    if (!document.fullscreenElement && on.value) {
      turn(false)
    }
  }
  document.addEventListener('fullscreenchange', left)
  onUnmounted(() => {
    stop()
    clearInterval(clock)
    document.removeEventListener('fullscreenchange', left)
  })

  return { on, turn }
}
