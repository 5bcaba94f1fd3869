import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import type { Figure } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

type Measure = 'counted' | 'college' | 'late' | 'duplicate'

/**
 * The figures that stand above a table, each with how firm it is: "561, of which 480 insured".
 *
 * @param to where a figure opens to what it counts
 */
export function useTiles(
  total: () => Figure | undefined,
  outstanding?: () => { selfReported: number; absent: number } | undefined,
  to?: (measure: Measure) => RouteLocationRaw | undefined,
) {
  const { t } = useI18n()
  const { number } = useWording()
  const told = (value: number | null | undefined) => (value == null ? t('rollup.withheld') : number(value))

  return computed(() => {
    const figure = total()
    const firm = (insured?: number | null, checked?: number | null) =>
      figure && t('rollup.firm', { insured: told(insured), checked: told(checked) })
    const waiting = outstanding?.()
    return [
      {
        key: 'counted',
        label: t('rollup.counted'),
        value: figure?.counted,
        note: firm(figure?.insured, figure?.degreeChecked),
        to: to?.('counted'),
      },
      {
        key: 'college',
        label: t('rollup.college'),
        value: figure?.college ?? undefined,
        note: firm(figure?.collegeInsured, figure?.collegeDegreeChecked),
        to: to?.('college'),
      },
      {
        key: 'late',
        label: t('rollup.late'),
        value: figure?.late,
        note: t('rollup.lateNote'),
        to: to?.('late'),
      },
      {
        key: 'duplicate',
        label: t('rollup.duplicate'),
        value: figure?.duplicate,
        note: t('rollup.duplicateNote'),
        to: to?.('duplicate'),
      },
      ...(waiting
        ? [
            {
              key: 'selfReported',
              label: t('rollup.selfReported'),
              value: waiting.selfReported,
              note: t('rollup.selfReportedNote'),
            },
            { key: 'absent', label: t('rollup.absent'), value: waiting.absent, note: t('rollup.absentNote') },
          ]
        : []),
    ]
  })
}
