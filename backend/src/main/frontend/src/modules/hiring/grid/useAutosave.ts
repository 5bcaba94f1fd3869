import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { Problem } from '@/shared/problem'

/** Between the last key and the saving, so that not every letter is sent. */
export const PAUSE = 3000

/** Before a saving that failed is tried again by itself; each further time twice as long, up to the longest. */
export const FIRST_RETRY = 5000
export const LONGEST_RETRY = 60_000

export interface Kept<T> {
  content: T
  version: number
  savedAt?: string
}

/**
 * - `clean`: what is on the page is what is kept
 * - `waiting`: something was typed since
 * - `failed`: it could not be saved, which stays visible until it could; what may pass is tried again by itself
 * - `conflict`: another window has saved meanwhile; nothing is overwritten before the person chooses
 */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'failed' | 'conflict'

/**
 * Keeps what is being typed with the server, some seconds after the last key. The browser itself stores nothing.
 *
 * @param content what is on the page now
 */
export function useAutosave<T>(
  content: () => T,
  server: {
    load: () => Promise<Kept<T>>
    save: (content: T, version: number) => Promise<{ version: number; savedAt: string }>
  },
) {
  const state = ref<SaveState>('clean')
  const savedAt = ref<string>()
  const problem = shallowRef<Problem>()
  const theirs = shallowRef<Kept<T>>()
  const unsaved = computed(() => state.value !== 'clean')
  /** Seconds between the failure and the next try; absent when trying the same again would not help. */
  const retryIn = ref<number>()
  let tries = 0
  let version = 0
  let known = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const text = (some: T) => JSON.stringify(some)
  window.addEventListener('online', onLine)
  onScopeDispose(() => {
    clearTimeout(timer)
    window.removeEventListener('online', onLine)
  })

  /** The network is back: whoever waits need not wait longer. */
  function onLine(): void {
    if (state.value === 'failed' && retryIn.value !== undefined) {
      void saveNow()
    }
  }

  function mended(): void {
    tries = 0
    retryIn.value = undefined
    problem.value = undefined
  }

  /** What the server has is what is on the page. */
  function begin(kept: Kept<T>): void {
    clearTimeout(timer)
    version = kept.version
    savedAt.value = kept.savedAt
    known = text(kept.content)
    theirs.value = undefined
    mended()
    state.value = 'clean'
  }

  /** Something was typed. */
  function changed(): void {
    if (state.value === 'conflict') {
      return
    }
    if (state.value === 'clean') {
      state.value = 'waiting'
    }
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), PAUSE)
  }

  /** Saves without waiting; true when all that is on the page is kept. */
  function saveNow(): Promise<boolean> {
    clearTimeout(timer)
    const saved = queue.then(attempt)
    queue = saved
    return saved
  }

  async function attempt(): Promise<boolean> {
    if (state.value === 'conflict') {
      return false
    }
    const sent = content()
    if (text(sent) !== known) {
      state.value = 'saving'
      try {
        const saved = await server.save(sent, version)
        version = saved.version
        savedAt.value = saved.savedAt
        known = text(sent)
      } catch (thrown) {
        const refused = Problem.from(thrown)
        if (refused.status !== 412 || !(await meets(sent))) {
          return refused.status === 412 ? false : failed(refused)
        }
      }
    }
    mended()
    // What was typed meanwhile has begun a pause of its own.
    state.value = text(content()) === known ? 'clean' : 'waiting'
    return state.value === 'clean'
  }

  /** Nothing more is saved by itself, and what was under way is done. */
  async function settled(): Promise<void> {
    clearTimeout(timer)
    await queue
  }

  function failed(refused: Problem): boolean {
    problem.value = refused
    state.value = 'failed'
    clearTimeout(timer)
    retryIn.value = undefined
    if (refused.passing || refused.status >= 500) {
      const usual = Math.min(FIRST_RETRY * 2 ** tries++, LONGEST_RETRY)
      const wait = Math.max(usual, (refused.retryAfter ?? 0) * 1000)
      retryIn.value = wait / 1000
      timer = setTimeout(() => void saveNow(), wait)
    }
    return false
  }

  /** Whether another window, or our own saving whose answer was lost, has kept the very same. */
  async function meets(sent: T): Promise<boolean> {
    try {
      const kept = await server.load()
      if (text(kept.content) !== text(sent)) {
        theirs.value = kept
        state.value = 'conflict'
        return false
      }
      version = kept.version
      savedAt.value = kept.savedAt
      known = text(kept.content)
      return true
    } catch (thrown) {
      return failed(Problem.from(thrown))
    }
  }

  /** What is on this page takes the place of what the other window saved. */
  function keepMine(): Promise<boolean> {
    if (theirs.value) {
      version = theirs.value.version
      known = text(theirs.value.content)
      theirs.value = undefined
      state.value = 'waiting'
    }
    return saveNow()
  }

  return {
    ...{ state, savedAt, problem, theirs, unsaved, retryIn },
    ...{ begin, changed, saveNow, keepMine, failed, settled, version: () => version },
  }
}
