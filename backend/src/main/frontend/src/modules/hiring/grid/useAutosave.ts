import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { Problem } from '@/shared/problem'

/** Between the last key and the saving, so that not every letter is sent. */
export const PAUSE = 3000

export interface Kept<T> {
  content: T
  version: number
  savedAt?: string
}

/**
 * - `clean`: what is on the page is what is kept
 * - `waiting`: something was typed since
 * - `failed`: it could not be saved, which stays visible until it could
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
  let version = 0
  let known = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const text = (some: T) => JSON.stringify(some)
  onScopeDispose(() => clearTimeout(timer))

  /** What the server has is what is on the page. */
  function begin(kept: Kept<T>): void {
    clearTimeout(timer)
    version = kept.version
    savedAt.value = kept.savedAt
    known = text(kept.content)
    theirs.value = undefined
    problem.value = undefined
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
    problem.value = undefined
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
    ...{ state, savedAt, problem, theirs, unsaved },
    ...{ begin, changed, saveNow, keepMine, failed, settled, version: () => version },
  }
}
