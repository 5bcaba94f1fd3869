/** Days and months are those of Asia/Shanghai, wherever the browser stands. */
export const ZONE = 'Asia/Shanghai'

const OFFSET = '+08:00'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Such as `2026-11-24`. */
export function dayOf(instant: Date): string {
  return parts.format(instant)
}

/** Such as `2026-11`. */
export function monthOf(instant: Date): string {
  return dayOf(instant).slice(0, 7)
}

/** The calendar year, by which holidays go; work goes by assessment years. */
export function calendarYearOf(month: string): number {
  return Number(month.slice(0, 4))
}

/** What a `datetime-local` field shows for an instant: `2026-12-05T18:00`. */
export function localOf(instant: string): string {
  const shifted = new Date(new Date(instant).getTime() + 8 * 3_600_000)
  return shifted.toISOString().slice(0, 16)
}

/** The instant that a `datetime-local` field means; nothing when it is empty. */
export function instantOf(local: string): string | null {
  return local ? new Date(`${local}:00${OFFSET}`).toISOString() : null
}

/** Whole calendar days from now to the instant; 0 is today, negative is past. */
export function daysUntil(instant: string, now: Date): number {
  const day = (at: Date) => Date.parse(`${dayOf(at)}T00:00:00Z`)
  return Math.round((day(new Date(instant)) - day(now)) / 86_400_000)
}
