import { describe, expect, it } from 'vitest'
import { dimensionsOf, groupings } from './useRollupQuery'

describe('the groupings offered', () => {
  it('are every choice of dimensions, in the order the server spells them', () => {
    const all = groupings(['UNIT', 'MONTH', 'EDUCATION', 'CHANNEL'])

    expect(all).toHaveLength(15)
    expect(all).toContain('UNIT_MONTH_EDUCATION')
    expect(all).not.toContain('EDUCATION_MONTH')
    expect(dimensionsOf('UNIT_MONTH')).toEqual(['UNIT', 'MONTH'])
  })
})
