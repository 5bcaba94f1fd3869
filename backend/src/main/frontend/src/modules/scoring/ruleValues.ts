import type { ScoringRule } from '@/shared/apiTypes'

export const RULES = [
  'PROPORTIONAL',
  'BANDS',
  'RELATIVE',
  'RANKED',
  'EFFICACY',
  'GROWTH',
  'COMPOSITE',
  'ALL_OR_NOTHING',
  'PENALTY',
] as const
/** A composite is made of two of these. */
export const SIMPLE_RULES = RULES.filter((rule) => rule !== 'COMPOSITE')

/** What a rule begins with when it is chosen. */
const USUAL: Record<(typeof RULES)[number], Partial<ScoringRule>> = {
  PROPORTIONAL: { cap: 1 },
  BANDS: {
    bands: [
      { from: 1, fraction: 1 },
      { from: 0.8, fraction: 0.75 },
      { from: 0.5, fraction: 0.5 },
      { from: 0, fraction: 0 },
    ],
  },
  RELATIVE: {},
  RANKED: { step: 0.05 },
  EFFICACY: {},
  GROWTH: { goal: 0.2 },
  COMPOSITE: {
    share: 0.5,
    first: { rule: 'PROPORTIONAL', cap: 1 },
    second: { rule: 'GROWTH', goal: 0.2 },
  },
  ALL_OR_NOTHING: {},
  PENALTY: { per: 0.5, floor: 0 },
}

export function usualRule(rule: string): ScoringRule {
  const kind = rule as (typeof RULES)[number]
  return { rule: kind, ...structuredClone(USUAL[kind]) }
}

/** One's own copy of what was read, which is reactive and cannot be cloned as it is. */
export function copyOf<T>(read: T): T {
  return JSON.parse(JSON.stringify(read)) as T
}
