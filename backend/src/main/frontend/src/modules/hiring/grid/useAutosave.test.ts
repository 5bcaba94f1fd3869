import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { Problem } from '@/shared/problem'
import { refusal } from '@/testing/responses'
import { FIRST_RETRY, type Kept, LONGEST_RETRY, PAUSE, useAutosave } from './useAutosave'

const page = ref<string[]>([])
let kept: Kept<string[]>
const save = vi.fn(async (content: string[], version: number) => {
  if (version !== kept.version) {
    throw Problem.of(refusal(412, 'changed-meanwhile'), await refusal(412, 'changed-meanwhile').json())
  }
  kept = { content, version: version + 1, savedAt: '2026-11-24T02:42:00Z' }
  return { version: kept.version, savedAt: kept.savedAt! }
})
const load = vi.fn(async () => kept)
const scope = effectScope()

function open() {
  const draft = scope.run(() => useAutosave(() => page.value, { load, save }))!
  draft.begin(kept)
  page.value = kept.content
  const type = (...rows: string[]) => {
    page.value = rows
    draft.changed()
  }
  return { draft, type }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  kept = { content: [], version: 0 }
})
afterEach(() => vi.useRealTimers())

describe('a draft that saves itself', () => {
  it('waits for a pause, then saves once and says when', async () => {
    const { draft, type } = open()

    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    type('ab')
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    expect(save).not.toHaveBeenCalled()
    expect(draft.state.value).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)

    expect(save.mock.calls).toEqual([[['ab'], 0]])
    expect(draft.state.value).toBe('clean')
    expect(draft.savedAt.value).toBe('2026-11-24T02:42:00Z')
  })

  it('sends nothing when nothing is different', async () => {
    const { draft, type } = open()
    type('a')
    type()
    await vi.advanceTimersByTimeAsync(PAUSE)

    expect(save).not.toHaveBeenCalled()
    expect(draft.state.value).toBe('clean')
  })

  it('tries again by itself, ever later, and says when', async () => {
    const { draft, type } = open()
    for (let failing = 0; failing < 6; failing++) {
      save.mockRejectedValueOnce(Problem.local('network'))
    }
    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)

    for (const seconds of [5, 10, 20, 40, 60, 60]) {
      expect(draft.state.value).toBe('failed')
      expect(draft.retryIn.value).toBe(seconds)
      const sent = save.mock.calls.length
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1)
      expect(save).toHaveBeenCalledTimes(sent)
      await vi.advanceTimersByTimeAsync(1)
      expect(save).toHaveBeenCalledTimes(sent + 1)
    }

    expect(draft.state.value).toBe('clean')
    expect(draft.retryIn.value).toBeUndefined()
    expect(kept.content).toEqual(['a'])
    save.mockRejectedValueOnce(Problem.local('network'))
    type('ab')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.retryIn.value).toBe(FIRST_RETRY / 1000)
  })

  it('tries again as soon as the network is back', async () => {
    const { draft, type } = open()
    save.mockRejectedValueOnce(Problem.local('network'))
    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(1)

    expect(draft.state.value).toBe('clean')
  })

  it('does not repeat what would be refused again', async () => {
    const { draft, type } = open()
    save.mockRejectedValueOnce(Problem.of(refusal(409, 'month.closed'), {}))
    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)
    await vi.advanceTimersByTimeAsync(10 * LONGEST_RETRY)

    expect(draft.state.value).toBe('failed')
    expect(draft.retryIn.value).toBeUndefined()
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('lets a failure stand until it is mended, and tries again when asked or when more is typed', async () => {
    const { draft, type } = open()
    save.mockRejectedValueOnce(Problem.local('network')).mockRejectedValueOnce(Problem.local('network'))

    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.state.value).toBe('failed')
    expect(draft.problem.value?.code).toBe('network')

    type('ab')
    expect(draft.state.value).toBe('failed')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.state.value).toBe('failed')

    expect(await draft.saveNow()).toBe(true)
    expect(draft.problem.value).toBeUndefined()
    expect(kept.content).toEqual(['ab'])
  })

  it('saves what was typed while it was saving as well', async () => {
    const { draft, type } = open()
    let answer: () => void = () => {}
    save.mockImplementationOnce(
      (content, version) =>
        new Promise((resolve) => {
          answer = () => {
            kept = { content, version: version + 1 }
            resolve({ version: version + 1, savedAt: 't' })
          }
        }),
    )

    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.state.value).toBe('saving')
    type('ab')
    answer()
    await vi.advanceTimersByTimeAsync(1)
    expect(draft.state.value).toBe('waiting')
    await vi.advanceTimersByTimeAsync(PAUSE)

    expect(kept).toMatchObject({ content: ['ab'], version: 2 })
    expect(draft.state.value).toBe('clean')
  })

  it('overwrites nothing that another window saved before the person chooses', async () => {
    const { draft, type } = open()
    kept = { content: ['theirs'], version: 1, savedAt: 't' }

    type('mine')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.state.value).toBe('conflict')
    expect(draft.theirs.value?.content).toEqual(['theirs'])
    type('mine', 'more')
    await vi.advanceTimersByTimeAsync(10 * PAUSE)
    expect(await draft.saveNow()).toBe(false)
    expect(kept.content).toEqual(['theirs'])

    expect(await draft.keepMine()).toBe(true)
    expect(kept).toMatchObject({ content: ['mine', 'more'], version: 2 })
  })

  it('takes its own saving for its own when only the answer was lost', async () => {
    const { draft, type } = open()
    save.mockImplementationOnce(async (content, version) => {
      kept = { content, version: version + 1, savedAt: 't' }
      throw Problem.local('network')
    })

    type('a')
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(draft.state.value).toBe('failed')
    expect(await draft.saveNow()).toBe(true)

    expect(draft.state.value).toBe('clean')
    expect(kept).toMatchObject({ content: ['a'], version: 1 })
  })

  it('saves nothing once the page is gone', async () => {
    const { type } = open()
    type('a')
    scope.stop()
    await vi.advanceTimersByTimeAsync(PAUSE)

    expect(save).not.toHaveBeenCalled()
  })
})
