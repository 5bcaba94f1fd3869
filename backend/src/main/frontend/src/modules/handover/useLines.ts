import { useI18n } from 'vue-i18n'
import type { HandoverLine } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

/** How lines of a hand-over read: they bring their sentences along, as they were when they were signed. */
export function useLines() {
  const { locale, t } = useI18n()
  const { day } = useWording()

  const text = (line: HandoverLine) => (locale.value === 'en' ? line.english : line.chinese)

  function due(line: HandoverLine): string {
    if (!line.due) {
      return '—'
    }
    return line.workingDaysLeft == null
      ? day(line.due)
      : t('handover.dueIn', { day: day(line.due), days: line.workingDaysLeft }, line.workingDaysLeft)
  }

  return { text, due }
}
