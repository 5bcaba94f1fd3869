import { useI18n } from 'vue-i18n'
import type { Notice } from './apiTypes'
import { useWording } from './wording'

/** How a notice reads: what waits, and how much time is left for it. */
export function useNoticeWords() {
  const { t } = useI18n()
  const { month, deadline, number } = useWording()

  const what = (notice: Notice) =>
    t(
      `notification.kind.${notice.kind}`,
      {
        count: number(notice.count),
        month: notice.month ? month(notice.month) : '',
        year: notice.year ?? '',
      },
      notice.count,
    )

  function by(notice: Notice): string {
    if (notice.overdue > 0) {
      return t('notification.overdue', { count: number(notice.overdue) })
    }
    const days = notice.workingDaysLeft ?? 0
    return notice.due ? t('notification.due', { at: deadline(notice.due), days }, days) : ''
  }

  const tone = (notice: Notice) =>
    notice.overdue > 0 ? ('late' as const) : notice.due ? ('watch' as const) : ('idle' as const)

  return { what, by, tone }
}
