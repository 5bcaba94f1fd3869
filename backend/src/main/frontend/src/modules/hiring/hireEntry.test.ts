import { describe, expect, it } from 'vitest'
import { draftOf, emptyEntry } from './hireEntry'

describe('what a form sends', () => {
  it('leaves out what is not filled in, so that the server can name it', () => {
    expect(draftOf(emptyEntry())).toEqual({ documentKind: 'RESIDENT_ID', informed: false })
  })

  it('turns the answers given as words into yes and no', () => {
    expect(draftOf({ ...emptyEntry(), student: 'false', insured: 'true' })).toMatchObject({
      student: false,
      insured: true,
    })
  })
})
