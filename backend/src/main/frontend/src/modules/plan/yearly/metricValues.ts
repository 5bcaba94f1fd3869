import type { PlanMetric } from '@/shared/apiTypes'

export const KINDS = ['HIRES', 'RETURNS', 'RATIO', 'LEDGER', 'MANUAL'] as const

/** A metric as typed: what its kind does not know is kept aside, should the kind be changed back. */
export interface MetricValues {
  code: string
  name: string
  kind: string
  hires: string
  educations: string[]
  channels: string[]
  returns: string
  numerator: string
  denominator: string
  factor: string
  rollUp: string
  /** Kind and metric of a ledger. */
  ledger: string
}

export function metricValues(known?: PlanMetric): MetricValues {
  const metric = known?.metric
  return {
    code: known?.code ?? '',
    name: known?.name ?? '',
    kind: metric?.kind ?? 'HIRES',
    hires: metric?.hires ?? 'COUNTED',
    educations: [...(metric?.educations ?? [])],
    channels: [...(metric?.channels ?? [])],
    returns: metric?.returns ?? 'ON_TIME',
    numerator: metric?.numerator ?? '',
    denominator: metric?.denominator ?? '',
    factor: String(metric?.factor ?? 100),
    rollUp: metric?.rollUp ?? 'SUM',
    ledger: metric?.ledgerKind ? `${metric.ledgerKind}/${metric.ledgerMetric}` : '',
  }
}

export function metricOf(values: MetricValues): PlanMetric {
  return { code: values.code, name: values.name, metric: formOf(values) } as PlanMetric
}

function formOf(values: MetricValues): object {
  switch (values.kind) {
    case 'HIRES':
      return {
        kind: values.kind,
        hires: values.hires,
        educations: values.educations,
        channels: values.channels,
      }
    case 'RETURNS':
      return { kind: values.kind, returns: values.returns }
    case 'RATIO':
      return {
        kind: values.kind,
        numerator: values.numerator || undefined,
        denominator: values.denominator || undefined,
        factor: Number(values.factor),
      }
    case 'LEDGER': {
      const [ledgerKind, ledgerMetric] = values.ledger.split('/')
      return {
        kind: values.kind,
        ledgerKind: ledgerKind || undefined,
        ledgerMetric: ledgerMetric || undefined,
      }
    }
    default:
      return { kind: values.kind, rollUp: values.rollUp }
  }
}
