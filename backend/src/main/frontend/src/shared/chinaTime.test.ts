import { describe, expect, it } from 'vitest'
import { dayOf, daysUntil, instantOf, localOf, monthOf } from './chinaTime'

describe('time in China', () => {
  it('has its day eight hours before UTC has it', () => {
    expect(dayOf(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11-01')
    expect(monthOf(new Date('2026-10-31T15:59:59Z'))).toBe('2026-10')
  })

  it('is what a closing is entered in', () => {
    expect(localOf('2026-12-05T10:00:00Z')).toBe('2026-12-05T18:00')
    expect(instantOf('2026-12-05T18:00')).toBe('2026-12-05T10:00:00.000Z')
    expect(instantOf('')).toBeNull()
  })

  it.each([
    ['2026-12-05T10:00:00Z', '2026-12-05T01:00:00Z', 0],
    ['2026-12-05T10:00:00Z', '2026-12-04T15:59:00Z', 1],
    ['2026-12-05T10:00:00Z', '2026-12-04T16:01:00Z', 0],
    ['2026-12-05T10:00:00Z', '2026-12-06T10:00:00Z', -1],
  ])('counts whole days: %s seen at %s is %i', (closing, now, days) => {
    expect(daysUntil(closing, new Date(now))).toBe(days)
  })
})
