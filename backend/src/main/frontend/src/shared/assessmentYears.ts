import { answer, api } from './http'

/** A year that the district has begun with a plan, and the month it begins with. */
export interface BegunYear {
  year: number
  firstMonth: string
}

/** Of the tenant whose pages are open: oldest first; none, and years are calendar years. */
let begun: readonly BegunYear[] = []
const known = new Map<string, readonly BegunYear[]>()

/** Learns the assessment years of a tenant's district, before any of its pages opens. */
export async function learnYears(tenant: string): Promise<void> {
  let years = known.get(tenant)
  if (!years) {
    const path = { tenant }
    years = (await answer(api.GET('/api/tenants/{tenant}/assessment-years', { params: { path } }))).items
    known.set(tenant, years)
  }
  begun = years
}

/** They have changed: whoever goes to another page learns them anew. */
export function forgetYears(): void {
  known.clear()
}

/** The assessment year a month belongs to: years of twelve months follow the last one begun. */
export function yearOf(month: string): number {
  const last = begun.filter((year) => year.firstMonth <= month).pop()
  return last ? last.year + Math.floor((place(month) - place(last.firstMonth)) / 12) : calendarYear(month)
}

/** The months of an assessment year, first to last. */
export function monthsOf(year: number): string[] {
  return Array.from({ length: 36 }, (_, index) => named((year - 1) * 12 + index)).filter(
    (month) => yearOf(month) === year,
  )
}

function calendarYear(month: string): number {
  return Number(month.slice(0, 4))
}

function place(month: string): number {
  return calendarYear(month) * 12 + Number(month.slice(5)) - 1
}

function named(place: number): string {
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`
}
