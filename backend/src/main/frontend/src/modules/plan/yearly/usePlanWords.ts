import { useI18n } from 'vue-i18n'
import type { PlanContent, PlanMetric } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

/** How the parts of a plan read in the person's language. */
export function usePlanWords(content: () => PlanContent | undefined) {
  const { t } = useI18n()
  const { day, share } = useWording()

  const unit = (code: string) => content()?.units.find((one) => one.code === code)?.name ?? code
  const metricName = (code: string) => content()?.metrics.find((one) => one.code === code)?.name ?? code

  /** Where values come from, in one sentence. */
  function metric({ metric }: PlanMetric): string {
    switch (metric.kind) {
      case 'HIRES': {
        const narrowed = [
          ...(metric.educations ?? []).map((code) => t(`hiring.education.${code}`)),
          ...(metric.channels ?? []).map((code) => t(`hiring.channel.${code}`)),
        ]
        const counted = t(`planning.hires.${metric.hires}`)
        return narrowed.length > 0
          ? t('planning.metric.narrowed', { counted, only: narrowed.join(t('planning.and')) })
          : counted
      }
      case 'RETURNS':
        return t(`planning.returns.${metric.returns}`)
      case 'RATIO':
        return t('planning.metric.ratio', {
          numerator: metricName(metric.numerator ?? ''),
          denominator: metricName(metric.denominator ?? ''),
          factor: metric.factor,
        })
      case 'LEDGER':
        return t('planning.metric.ledgerOf', { kind: metric.ledgerKind, metric: metric.ledgerMetric })
      default:
        return t(`planning.metric.manual.${metric.rollUp}`)
    }
  }

  function schedule(indicator: PlanContent['indicators'][number]): string {
    if (indicator.curve) {
      return t('planning.indicator.seasonal')
    }
    return indicator.milestones.length > 0
      ? indicator.milestones
          .map((node) => t('planning.indicator.node', { due: day(node.due), share: share(node.share) }))
          .join(t('planning.and'))
      : t('planning.indicator.even')
  }

  return { unit, metric, metricName, schedule }
}
