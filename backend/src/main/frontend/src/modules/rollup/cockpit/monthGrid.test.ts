import { describe, expect, it } from 'vitest'
import { monthGrid } from './monthGrid'

describe('the weeks of a month', () => {
  const weeks = monthGrid(
    '2026-02',
    [
      { day: '2026-02-14', name: '春节', working: true },
      { day: '2026-02-16', name: '春节', working: false },
    ],
    '2026-02-10',
  )
  const days = weeks.flat()
  const on = (number: number) => days.find((day) => day?.number === number)

  it('begin on Monday and hold each day once', () => {
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(weeks[0]!.filter((day) => day === undefined)).toHaveLength(6)
    expect(days.filter((day) => day !== undefined)).toHaveLength(28)
  })

  it('mark weekends and holidays off, and weekends that are worked', () => {
    expect(on(7)?.mark).toBe('rest')
    expect(on(14)?.mark).toBe('worked')
    expect(on(16)?.mark).toBe('rest')
    expect(on(17)?.mark).toBeUndefined()
    expect(days.filter((day) => day?.today)).toEqual([on(10)])
  })
})
