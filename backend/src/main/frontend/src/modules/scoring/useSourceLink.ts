import type { RouteLocationRaw } from 'vue-router'
import type { ScoreItem } from '@/shared/apiTypes'

type Source = NonNullable<ScoreItem['source']>

/** Whose value it is, and of which assessment year. */
interface Place {
  year: number
  unit: string
}

/** An official of that very unit, the office, or a leader. */
export type Reader = 'own' | 'office' | 'leader'

/** What a hire must be to be counted, as the list of hires is narrowed. */
const MARKS: Record<NonNullable<Source['hires']>, Record<string, 'true'>> = {
  COUNTED: {},
  COLLEGE: { college: 'true' },
  INSURED: { insured: 'true' },
  LATE: { late: 'true' },
  DEGREE_CHECKED: { degreeChecked: 'true' },
  COLLEGE_INSURED: { college: 'true', insured: 'true' },
  COLLEGE_DEGREE_CHECKED: { college: 'true', degreeChecked: 'true' },
  DUPLICATE: { duplicate: 'true' },
  ENTERPRISES: {},
  FOUND_WRONG: {},
  FOUND_UNPROVEN: {},
}

/** The hires themselves, up to the month of the score. */
function ownHires(tenant: string, year: string, source: Source): RouteLocationRaw {
  return {
    name: 'figure-hires',
    params: { tenant },
    query: {
      year,
      until: source.last,
      education: any(source.educations),
      channel: any(source.channels),
      ...MARKS[source.hires ?? 'COUNTED'],
    },
  }
}

function any(codes: readonly string[] | null | undefined): string | undefined {
  return codes?.length ? codes.join(',') : undefined
}

/** The sources of a value that are records: both of a quotient. */
export function recordsOf(source: Source): Source[] {
  return source.kind === 'RATIO' ? ((source.parts ?? []) as Source[]) : [source]
}

/**
 * Where a value opens to the records it counts, as far as the reader may see them: an official to the hires of the
 * own unit, leaders and the office to the unit's figures.
 */
export function sourceLink(
  tenant: string,
  place: Place,
  source: Source,
  reader: Reader,
): RouteLocationRaw | undefined {
  const year = String(place.year)
  const own = reader === 'own'
  switch (source.kind) {
    case 'HIRES':
      if (source.hires?.startsWith('FOUND_')) {
        // of what audits found leaders see figures alone
        return reader === 'leader'
          ? undefined
          : { name: own ? 'audit-findings' : 'samples', params: { tenant } }
      }
      return own
        ? ownHires(tenant, year, source)
        : {
            name: 'rollup-unit',
            params: { tenant, unit: place.unit },
            query: { year },
          }
    case 'RETURNS':
      return own
        ? { name: 'worklist', params: { tenant }, query: { month: source.last } }
        : { name: 'progress', params: { tenant }, query: { month: source.last } }
    case 'LEDGER':
      return {
        name: 'ledger-figure',
        params: { tenant, kind: source.ledgerKind, metric: source.ledgerMetric },
        query: { first: source.first, last: source.last, unit: own ? undefined : place.unit },
      }
    case 'MANUAL':
      return { name: 'reported-values', params: { tenant }, query: { month: source.last } }
    default:
      return undefined
  }
}
