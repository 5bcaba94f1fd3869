import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Figure } from '@/shared/apiTypes'

/** The four figures that stand above a table. */
export function useTiles(total: () => Figure | undefined) {
  const { t } = useI18n()
  return computed(() => {
    const figure = total()
    return [
      { key: 'counted', label: t('rollup.counted'), value: figure?.counted },
      { key: 'college', label: t('rollup.college'), value: figure?.college ?? undefined },
      { key: 'late', label: t('rollup.late'), value: figure?.late, note: t('rollup.lateNote') },
      {
        key: 'duplicate',
        label: t('rollup.duplicate'),
        value: figure?.duplicate,
        note: t('rollup.duplicateNote'),
      },
    ]
  })
}
