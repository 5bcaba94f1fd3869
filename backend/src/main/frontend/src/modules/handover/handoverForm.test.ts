import { describe, expect, it } from 'vitest'
import { noPromise, writing } from './handoverForm'

describe('what who leaves writes', () => {
  it('goes without the lines and the notes that nobody filled in', () => {
    expect(writing({ on: '2026-12-01', notes: '  ', promised: [noPromise()] })).toEqual({
      on: '2026-12-01',
      words: { promised: [] },
    })
  })

  it('keeps a line that is begun, so that the server names what it lacks', () => {
    expect(
      writing({
        on: '2026-12-01',
        notes: '名单在共享盘',
        promised: [
          { what: '周转房两套', to: '', by: '' },
          { what: '培训班', to: '浦口', by: '2026-12-20' },
        ],
      }).words,
    ).toEqual({
      notes: '名单在共享盘',
      promised: [
        { what: '周转房两套', to: '' },
        { what: '培训班', to: '浦口', by: '2026-12-20' },
      ],
    })
  })
})
