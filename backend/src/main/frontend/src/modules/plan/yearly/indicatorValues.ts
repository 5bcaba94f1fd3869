import type { IndicatorForm, PlanContent } from '@/shared/apiTypes'
import { filled } from '@/shared/form'

export type PlannedIndicator = PlanContent['indicators'][number]

/** An indicator as typed. */
export interface IndicatorValues {
  code: string
  measure: string
  name: string
  dimension: string
  unitOfMeasure: string
  direction: string
  leadUnit: string
  contributing: string[]
  responsible: { name: string; office: string; from: string; until: string }[]
  metric: string
  countingRule: string
  schedule: 'even' | 'milestones' | 'curve'
  /** Shares in percent, as people say them. */
  milestones: { due: string; percent: string }[]
  curve: string[]
}

export function valuesOf(indicator?: PlannedIndicator): IndicatorValues {
  return {
    code: indicator?.code ?? '',
    measure: indicator?.measure ?? '',
    name: indicator?.name ?? '',
    dimension: indicator?.dimension ?? 'ATTRACT',
    unitOfMeasure: indicator?.unitOfMeasure ?? '',
    direction: indicator?.direction ?? 'HIGHER',
    leadUnit: indicator?.leadUnit ?? '',
    contributing: [...(indicator?.contributing ?? [])],
    responsible: (indicator?.responsible ?? []).map((person) => ({
      name: person.name,
      office: person.office,
      from: person.from ?? '',
      until: person.until ?? '',
    })),
    metric: indicator?.metric ?? '',
    countingRule: indicator?.countingRule ?? '',
    schedule: indicator?.curve ? 'curve' : indicator?.milestones.length ? 'milestones' : 'even',
    milestones: (indicator?.milestones ?? []).map(({ due, share }) => ({ due, percent: percentOf(share) })),
    curve: (indicator?.curve ?? []).map(percentOf),
  }
}

/** What is no number goes as absent, so that the server names the field. */
export function bodyOf(values: IndicatorValues): IndicatorForm {
  return filled<IndicatorForm>({
    measure: values.measure,
    name: values.name,
    dimension: values.dimension,
    unitOfMeasure: values.unitOfMeasure,
    direction: values.direction,
    leadUnit: values.leadUnit,
    contributing: values.contributing,
    responsible: values.responsible.map((person) => filled(person)),
    metric: values.metric,
    countingRule: values.countingRule,
    milestones:
      values.schedule === 'milestones'
        ? values.milestones.map(({ due, percent }) => filled({ due, share: shareOf(percent) ?? '' }))
        : [],
    curve: values.schedule === 'curve' ? values.curve.map((percent) => shareOf(percent) ?? null) : '',
  })
}

/** Per cent as text, exactly: 0.335 is 33.5. */
function percentOf(share: number): string {
  return String(Number((share * 100).toFixed(4)))
}

function shareOf(percent: string): number | undefined {
  const text = percent.trim().replace(/[%％]$/, '')
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? Number((Number(text) / 100).toFixed(6)) : undefined
}
