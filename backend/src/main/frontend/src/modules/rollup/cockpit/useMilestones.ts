import { useI18n } from 'vue-i18n'
import type { TimeNode } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

const tones = { OVERDUE: 'late', AT_RISK: 'watch', AHEAD: 'ok', UNTOLD: 'idle', REACHED: 'ok' } as const

/** Its day is still to come, and what is due is not reached. */
export const coming = ({ state }: TimeNode) => state === 'AT_RISK' || state === 'AHEAD'
/** The same within the thirty days to come; a share whose district has no target, too. */
export const isSoon = (node: TimeNode) => node.soon && node.state !== 'REACHED'
export const isOverdue = ({ state }: TimeNode) => state === 'OVERDUE'

/** What names a milestone. */
export const keyOf = ({ indicator, due }: { indicator: string; due: string }) => `${indicator} ${due}`

/** How milestones read, and where they open. */
export function useMilestones(tenant: string) {
  const { t } = useI18n()
  const { amount, day } = useWording()

  return {
    tone: ({ state }: TimeNode) => tones[state],
    state: ({ state }: TimeNode) => t(`cockpit.nodes.state.${state}`),
    wanted: (node: TimeNode) =>
      t('cockpit.nodes.wanted', {
        day: day(node.due),
        wanted: node.wanted === undefined ? '–' : amount(node.wanted),
        actual: node.actual === undefined ? '–' : amount(node.actual),
        unit: node.unitOfMeasure,
      }),
    /** The indicator's units, each with the way to its records. */
    opened: ({ indicator, last }: TimeNode) => ({
      name: 'indicator-values',
      params: { tenant },
      query: { month: last, indicator },
    }),
    all: (month: string, show?: string) => ({
      name: 'milestones',
      params: { tenant },
      query: { month, show },
    }),
  }
}
