import { ref, shallowRef } from 'vue'
import { Intention } from './intention'
import { Problem } from './problem'

/**
 * A verb of a page: busy while it runs, and what went wrong stays until the next try. A second call while the
 * first is under way does nothing.
 *
 * @param act gets the key of the person's intention first, the same one when the same thing is tried again
 * @param done is told of success only
 */
export function useAction<W, R>(
  act: (key: string, what: W) => Promise<R>,
  done?: (result: R, what: NoInfer<W>) => unknown,
) {
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  const intention = new Intention()

  async function run(what: W): Promise<boolean> {
    if (busy.value) {
      return false
    }
    busy.value = true
    problem.value = undefined
    try {
      const result = await act(intention.keyFor(what), what)
      intention.fulfilled()
      await done?.(result, what)
      return true
    } catch (thrown) {
      problem.value = Problem.from(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  function forget(): void {
    problem.value = undefined
  }

  return { busy, problem, run, forget }
}
