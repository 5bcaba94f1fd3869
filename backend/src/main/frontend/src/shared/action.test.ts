import { describe, expect, it, vi } from 'vitest'
import { useAction } from './action'
import { Problem } from './problem'

describe('an action', () => {
  it('keeps its key until it succeeds', async () => {
    const keys: string[] = []
    let broken = true
    const action = useAction(async (key: string, what: string) => {
      keys.push(key)
      if (broken) {
        throw Problem.local('network')
      }
      return what
    })

    expect(await action.run('same')).toBe(false)
    expect(action.problem.value?.code).toBe('network')
    broken = false
    expect(await action.run('same')).toBe(true)
    await action.run('same')

    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
    expect(action.problem.value).toBeUndefined()
  })

  it('takes a new key when something else is meant', async () => {
    const keys: string[] = []
    const action = useAction(async (key: string, _what: { name: string }) => {
      keys.push(key)
      throw Problem.local('network')
    })

    await action.run({ name: 'one' })
    await action.run({ name: 'other' })

    expect(keys[1]).not.toBe(keys[0])
  })

  it('does nothing on a second click while it runs', async () => {
    let finish = () => {}
    const act = vi.fn((_key: string, _what: number) => new Promise<void>((resolve) => (finish = resolve)))
    const action = useAction(act)

    const first = action.run(1)
    expect(await action.run(1)).toBe(false)
    finish()
    await first

    expect(act).toHaveBeenCalledOnce()
    expect(action.busy.value).toBe(false)
  })
})
