import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import type { Cockpit, Concern, InventoryDetail, Month, PlanStanding } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'
import { isOverdue, isSoon, keyOf, useMilestones } from './useMilestones'
import type { UnitStanding } from './useStanding'

/** Lines that belong together, under a state that says how many there are. */
export interface AttentionGroup {
  key: string
  tone: 'late' | 'watch'
  title: string
  lines: { key: string; text: string; to?: RouteLocationRaw; figure?: string }[]
  /** How many more there are, and where they are seen. */
  more?: { count: string; to?: RouteLocationRaw }
}

/** What there is of the district to ask about; parts that were not read yet are left out. */
export interface Attention {
  tenant: string
  data: Cockpit
  months: Month[]
  office: boolean
  plan?: PlanStanding | null
  scores?: InventoryDetail | null
  concerns?: Concern[]
  /** How many lines of a kind are shown. */
  most: number
}

/** These are about what should have been done by now. */
const LATE: Concern['kind'][] = [
  'SUPERVISION_ESCALATED',
  'SUPERVISION_OVERDUE',
  'DECISIONS_OVERDUE',
  'BULLETINS_UNSIGNED',
]

/** What a leader should ask about, the most pressing first. */
export function useAttention(props: Attention) {
  const { t } = useI18n()
  const { number, month: monthText, moment, day } = useWording()
  const milestones = useMilestones(props.tenant)
  const params = computed(() => ({ tenant: props.tenant }))
  const absentees = (month: string): RouteLocationRaw => ({
    name: 'absentees',
    params: { ...params.value, month },
  })
  const unitPage = (unit: string): RouteLocationRaw => ({
    name: 'rollup-unit',
    params: { ...params.value, unit },
  })

  function group(
    key: string,
    tone: AttentionGroup['tone'],
    title: (count: number) => string,
    all: AttentionGroup['lines'],
    more?: RouteLocationRaw,
    what = 'more',
  ): AttentionGroup {
    const rest = all.length - props.most
    return {
      ...{ key, tone, title: title(all.length) },
      lines: all.slice(0, props.most),
      more: rest > 0 ? { count: t(`cockpit.attention.${what}`, { count: rest }), to: more } : undefined,
    }
  }

  /** Units that have any of something, those that have most of it first. */
  function most(
    key: string,
    tone: AttentionGroup['tone'],
    count: (unit: UnitStanding) => number,
    figure: (unit: UnitStanding) => string,
    to: (unit: UnitStanding) => RouteLocationRaw,
    more?: RouteLocationRaw,
    title = key,
  ): AttentionGroup {
    const units = props.data.units
      .filter((unit) => count(unit) > 0)
      .sort((one, other) => count(other) - count(one))
    return group(
      key,
      tone,
      (all) => t(`cockpit.attention.${title}`, { units: all }, all),
      units.map((unit) => ({
        ...{ key: unit.unit.code, text: unit.unit.name },
        ...{ figure: figure(unit), to: to(unit) },
      })),
      more,
    )
  }

  const nodes = (key: 'milestones' | 'soon', tone: AttentionGroup['tone'], show: string) => {
    const found = (props.plan?.nodes ?? []).filter(key === 'soon' ? isSoon : isOverdue)
    return group(
      key,
      tone,
      (count) => t(`cockpit.attention.${key}`, { count }),
      found.map((node) => ({
        ...{ key: keyOf(node), text: node.name, figure: day(node.due) },
        to: milestones.opened(node),
      })),
      milestones.all(props.data.month, show),
      'moreNodes',
    )
  }

  const fallen = () => {
    const places = (props.scores?.categories ?? [])
      .flatMap(({ places }) => places)
      .map((place) => ({ place, lost: (place.rank ?? 0) - (place.rankBefore ?? place.rank ?? 0) }))
      .filter(({ place, lost }) => place.rank != null && lost > 0)
      .sort((one, other) => other.lost - one.lost)
    return group(
      'fellScores',
      'watch',
      (units) => t('cockpit.attention.fellScores', { units }, units),
      places.map(({ place, lost }) => ({
        ...{ key: place.unit.code, text: place.unit.name },
        figure: t('cockpit.attention.places', { count: lost }),
        to: {
          name: 'score',
          params: { ...params.value, inventory: props.scores!.inventory.id, unit: place.unit.code },
        },
      })),
      { name: 'scores', params: params.value },
    )
  }

  const open = (): AttentionGroup => ({
    ...{ key: 'open', tone: 'watch' },
    title: t('cockpit.attention.open', { months: props.data.openMonths.length }),
    lines: props.data.openMonths.map((each) => {
      const days = props.months.find(({ month }) => month === each.month)?.workingDaysLeft
      return {
        key: each.month,
        text: [
          t('cockpit.attention.closes', { month: monthText(each.month), at: moment(each.closesAt) }),
          ...(days === undefined ? [] : [t('cockpit.attention.days', { days })]),
        ].join(' · '),
        figure: t('cockpit.attention.missing', { absent: number(each.absent), owed: number(each.owed) }),
        to: absentees(each.month),
      }
    }),
  })

  const matters = (): AttentionGroup => {
    const waiting = props.data.units.reduce((sum, { reporting }) => sum + reporting.waiting, 0)
    const { disputes, duplicates, corrections } = props.data.matters
    const office = (name: string) => (props.office ? { name, params: params.value } : undefined)
    return {
      ...{ key: 'matters', tone: 'watch', title: t('cockpit.attention.undecided') },
      lines: [
        { key: 'disputes', count: disputes, to: office('duplicates') },
        { key: 'duplicates', count: duplicates, to: office('duplicates') },
        { key: 'corrections', count: corrections, to: { name: 'corrections', params: params.value } },
        {
          ...{ key: 'waiting', count: waiting },
          to: { name: 'progress', params: params.value, query: { month: props.data.month } },
        },
      ]
        .filter(({ count }) => count > 0)
        .map(({ key, count, to }) => ({
          ...{ key, to },
          text: t(`cockpit.matters.${key}`, { count: number(count) }, count),
        })),
    }
  }

  const concerns = (): AttentionGroup => ({
    key: 'concerns',
    tone: props.concerns?.some(({ kind }) => LATE.includes(kind)) ? 'late' : 'watch',
    title: t('cockpit.attention.concerns'),
    lines: (props.concerns ?? []).map(({ kind, count, units, page }) => ({
      ...{ key: kind, to: page ?? undefined },
      text: t(`cockpit.concern.${kind}`, { count: number(count), units: number(units) }, count),
    })),
  })

  const closed = () => props.data.state === 'CLOSED'
  return computed(() =>
    [
      nodes('milestones', 'late', 'overdue'),
      concerns(),
      most(
        'behind',
        'late',
        ({ against }) => (against?.pace === 'BEHIND' ? -against.ahead : 0),
        ({ against }) => t('cockpit.attention.short', { count: number(-(against?.ahead ?? 0)) }),
        ({ unit }) => unitPage(unit.code),
      ),
      most(
        'absent',
        closed() ? 'late' : 'watch',
        ({ reporting }) => reporting.absent,
        ({ reporting }) =>
          t('cockpit.attention.of', { count: number(reporting.absent), all: number(reporting.owed) }),
        () => absentees(props.data.month),
        absentees(props.data.month),
        closed() ? 'absent' : 'absentSoFar',
      ),
      most(
        'overdue',
        'late',
        ({ reporting }) => reporting.overdue,
        ({ reporting }) => t('cockpit.attention.returns', { count: number(reporting.overdue) }),
        ({ unit }) => unitPage(unit.code),
      ),
      nodes('soon', 'watch', 'soon'),
      fallen(),
      most(
        'fell',
        'watch',
        ({ risen }) => -(risen ?? 0),
        ({ risen }) => t('cockpit.attention.places', { count: -(risen ?? 0) }),
        ({ unit }) => unitPage(unit.code),
      ),
      open(),
      matters(),
    ].filter(({ lines }) => lines.length > 0),
  )
}
