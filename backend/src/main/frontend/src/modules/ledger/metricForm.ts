import type { LedgerField, LedgerMetric } from '@/shared/apiTypes'

/** A metric of a kind while it is typed: of each field with a list of values those that count; any where none is named. */
export function typedMetric(metric: LedgerMetric | undefined, fields: LedgerField[]) {
  const only: Record<string, string[]> = {}
  for (const field of fields.filter(({ type }) => type === 'CODE')) {
    only[field.code] = [...(metric?.conditions?.find((one) => one.field === field.code)?.codes ?? [])]
  }
  return {
    code: metric?.code ?? '',
    name: metric?.name ?? '',
    english: metric?.english ?? '',
    measure: (metric?.measure ?? 'COUNT') as string,
    field: metric?.field ?? '',
    only,
  }
}

/** The metric that was typed. */
export function metricOf(typed: ReturnType<typeof typedMetric>): LedgerMetric {
  const conditions = Object.entries(typed.only)
    .filter(([, codes]) => codes.length > 0)
    .map(([field, codes]) => ({ field, codes }))
  return {
    code: typed.code.trim(),
    name: typed.name.trim(),
    english: typed.english.trim() || undefined,
    measure: typed.measure as LedgerMetric['measure'],
    field: typed.measure === 'SUM' ? typed.field || undefined : undefined,
    conditions: conditions.length ? conditions : undefined,
  }
}
