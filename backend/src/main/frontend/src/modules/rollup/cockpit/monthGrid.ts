import type { CalendarDay } from '@/shared/apiTypes'

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const

export interface GridDay {
  day: string
  number: number
  /** `worked` only where the weekday says otherwise. */
  mark?: 'rest' | 'worked'
  today: boolean
}

/** The weeks of a month, Monday first; nothing on the days of its neighbours. */
export function monthGrid(
  month: string,
  exceptions: CalendarDay[],
  today: string,
): (GridDay | undefined)[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const known = new Map(exceptions.map(({ day, working }) => [day, working]))
  const cells: (GridDay | undefined)[] = Array.from({ length: (first.getUTCDay() + 6) % 7 }, () => undefined)
  for (let number = 1; number <= length; number++) {
    const day = `${month}-${String(number).padStart(2, '0')}`
    const weekend = cells.length % 7 > 4
    const working = known.get(day) ?? !weekend
    cells.push({
      day,
      number,
      mark: !working ? 'rest' : weekend ? 'worked' : undefined,
      today: day === today,
    })
  }
  while (cells.length % 7 !== 0) {
    cells.push(undefined)
  }
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
