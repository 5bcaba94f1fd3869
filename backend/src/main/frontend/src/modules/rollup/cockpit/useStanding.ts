import { useI18n } from 'vue-i18n'
import type { Cockpit } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

export type UnitStanding = Cockpit['units'][number]

/** A place, and how many places were won since the month before. */
type Placed = Pick<UnitStanding, 'place' | 'risen'>

const tones = {
  SUSPENDED: 'idle',
  NOTHING_OWED: 'idle',
  SILENT: 'late',
  ABSENT: 'late',
  OVERDUE: 'late',
  UNDER_WAY: 'watch',
  WAITING: 'watch',
  COMPLETE: 'ok',
} as const

/** How a unit stands, in words. */
export function useStanding() {
  const { t } = useI18n()
  const { number } = useWording()

  return {
    tone: (unit: UnitStanding) => tones[unit.reporting.state],
    state: (unit: UnitStanding) =>
      t(`cockpit.reporting.${unit.reporting.state}`, { number: number(unit.reporting.number) }),
    /** Such as ↑2; nothing in the first month. */
    movement({ risen }: Placed): string {
      if (risen === undefined || risen === null) {
        return ''
      }
      return risen === 0 ? t('cockpit.same') : `${risen > 0 ? '↑' : '↓'}${Math.abs(risen)}`
    },
    spoken({ place, risen }: Placed): string {
      const moved =
        risen === undefined || risen === null
          ? ''
          : t(risen === 0 ? 'cockpit.rank.stayed' : risen > 0 ? 'cockpit.rank.rose' : 'cockpit.rank.fell', {
              places: Math.abs(risen),
            })
      return place ? t('cockpit.rank.spoken', { place, moved }) : t('cockpit.rank.none')
    },
  }
}

/** Units by category, in the order of the server. */
export function byCategory(units: UnitStanding[]) {
  const groups = new Map<UnitStanding['unit']['category'], UnitStanding[]>()
  units.forEach((unit) => {
    groups.set(unit.unit.category, [...(groups.get(unit.unit.category) ?? []), unit])
  })
  return [...groups].map(([category, members]) => ({ category, members }))
}
