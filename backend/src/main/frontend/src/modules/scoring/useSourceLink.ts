import type { RouteLocationRaw } from 'vue-router'
import type { Score, ScoreItem } from '@/shared/apiTypes'

type Source = NonNullable<ScoreItem['source']>

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
        ? { name: 'figure-groups', params: { tenant }, query: { year, by: 'MONTH' } }
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
