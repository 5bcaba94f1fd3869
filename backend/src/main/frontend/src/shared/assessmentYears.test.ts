import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetYears, learnYears, monthsOf, yearOf } from './assessmentYears'
import { api } from './http'

const asked = vi.spyOn(api, 'GET')

async function begun(...items: { year: number; firstMonth: string }[]) {
  asked.mockResolvedValue({ data: { items }, response: new Response() } as never)
  await learnYears('nanqiao')
}

describe('the assessment year', () => {
  beforeEach(forgetYears)
  afterEach(async () => {
    forgetYears()
    await begun()
    forgetYears()
    asked.mockReset()
  })

  it('is the calendar year without a plan', async () => {
    await begun()
    expect(yearOf('2026-12')).toBe(2026)
    expect(monthsOf(2026)).toHaveLength(12)
    expect(monthsOf(2026)[0]).toBe('2026-01')
  })

  it.each([
    ['2025-11', 2025],
    ['2025-12', 2026],
    ['2026-11', 2026],
    ['2026-12', 2027],
  ])('begins with its plan: %s is of %i', async (month, year) => {
    await begun({ year: 2026, firstMonth: '2025-12' })
    expect(yearOf(month)).toBe(year)
  })

  it('has the months of its plan, and the year before the rest', async () => {
    await begun({ year: 2026, firstMonth: '2025-12' })
    expect(monthsOf(2026)).toEqual([
      '2025-12',
      ...Array.from({ length: 11 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
    ])
    expect(monthsOf(2025).pop()).toBe('2025-11')
  })

  it('is asked for once a tenant, and again after a plan was issued', async () => {
    await begun()
    await learnYears('nanqiao')
    expect(asked).toHaveBeenCalledTimes(1)
    forgetYears()
    await learnYears('nanqiao')
    expect(asked).toHaveBeenCalledTimes(2)
  })
})
