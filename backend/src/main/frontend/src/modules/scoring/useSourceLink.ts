import type { RouteLocationRaw } from 'vue-router'
import type { Score, ScoreItem } from '@/shared/apiTypes'

type Source = NonNullable<ScoreItem['source']>

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

/** The hires themselves; where several levels or channels count, the figures by level or channel first. */
function ownHires(tenant: string, year: string, source: Source): RouteLocationRaw {
  const { educations = [], channels = [] } = source
  if ((educations ?? []).length > 1 || (channels ?? []).length > 1) {
    const by = (educations ?? []).length > 1 ? 'EDUCATION' : 'CHANNEL'
    return { name: 'figure-groups', params: { tenant }, query: { year, by } }
  }
  return {
    name: 'figure-hires',
    params: { tenant },
    query: {
      year,
      education: educations?.[0],
      channel: channels?.[0],
      ...MARKS[source.hires ?? 'COUNTED'],
    },
  }
}

/**
 * Where a value opens to the records it counts, as far as the reader may see them: an official to the hires of the
 * own unit, leaders and the office to the unit's figures.
 */
export function sourceLink(
  tenant: string,
  score: Score,
  source: Source,
  own: boolean,
): RouteLocationRaw | undefined {
  const year = String(score.inventory.year)
  switch (source.kind) {
    case 'HIRES':
      if (source.hires?.startsWith('FOUND_')) {
        return { name: own ? 'audit-findings' : 'samples', params: { tenant } }
      }
      return own
        ? ownHires(tenant, year, source)
        : {
            name: 'rollup-unit',
            params: { tenant, unit: score.unit.code },
            query: { year },
          }
    case 'RETURNS':
      return own
        ? { name: 'worklist', params: { tenant }, query: { month: source.last } }
        : { name: 'progress', params: { tenant }, query: { month: source.last } }
    case 'MANUAL':
      return { name: 'reported-values', params: { tenant }, query: { month: source.last } }
    default:
      return undefined
  }
}
