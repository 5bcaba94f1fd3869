import type { Cockpit, Month, PlanStanding } from '@/shared/apiTypes'

/** A district in November 2026, for tests. */
export function sampleCockpit(): Cockpit {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)
  const values = (read: (index: number) => number | undefined) =>
    months.slice(0, 11).map((month, index) => ({ month, value: read(index) }))
  const unit = (
    code: string,
    name: string,
    counted: number,
    place: number | undefined,
    risen: number | undefined,
    reporting: Cockpit['units'][number]['reporting'],
  ): Cockpit['units'][number] => ({
    ...{ unit: { code, name, category: 'TOWN' }, counted, college: 3, added: 2, place, risen, reporting },
    trend: values((index) => index),
  })
  return {
    year: 2026,
    month: '2026-11',
    state: 'OPEN',
    closesAt: '2026-12-05T10:00:00Z',
    total: {
      ...{ counted: 3912, college: 488, late: 3, duplicate: 2, insured: 3000, degreeChecked: 100 },
      ...{ collegeInsured: 400, collegeDegreeChecked: 50 },
    },
    hires: { value: 3912, change: 312, trend: values((index) => index * 10) },
    college: { value: 488, change: 0, trend: values(() => 4) },
    insured: { value: 0.7669, change: 0.0123, trend: values(() => 0.76) },
    onTime: { value: 0.9612, change: -0.004, trend: values((index) => (index > 3 ? 0.96 : undefined)) },
    absent: { value: 14, change: 2, trend: values(() => 14) },
    trend: months.map((month, index) => ({
      month,
      counted: index < 11 ? index * 10 : undefined,
      sum: index < 11 ? index * 100 : undefined,
      college: index < 11 ? index : undefined,
      lastYear: 5,
      lastYearSum: 5 * (index + 1),
    })),
    units: [
      unit('wuyi', '乌衣镇', 1312, 1, 2, {
        ...{ state: 'OVERDUE', number: 1, owed: 6, absent: 2, waiting: 3, overdue: 1 },
      }),
      unit('daliu', '大柳镇', 12, 2, -1, {
        ...{ state: 'UNDER_WAY', number: 5, owed: 5, absent: 5, waiting: 0, overdue: 0 },
      }),
      unit('bureau', '区人社局', 0, undefined, undefined, {
        ...{ state: 'NOTHING_OWED', number: 0, owed: 0, absent: 0, waiting: 0, overdue: 0 },
      }),
    ],
    openMonths: [{ month: '2026-11', closesAt: '2026-12-05T10:00:00Z', owed: 11, absent: 7 }],
    matters: { duplicates: 3, disputes: 1, corrections: 2, samples: 1 },
  }
}

export function sampleMonth(): Month {
  return {
    month: '2026-11',
    assessmentYear: 2026,
    state: 'OPEN',
    closesAt: '2026-12-05T10:00:00Z',
    closingDay: { weekday: 'SATURDAY', worked: true, provisional: false },
    workingDaysLeft: 8,
    version: 0,
    actions: [],
  }
}

export function sampleStanding(): PlanStanding {
  const indicator = { measure: 'M01', dimension: 'ATTRACT', unitOfMeasure: '人', state: 'KNOWN' } as const
  const node = {
    ...{ unitOfMeasure: '人', last: '2026-11', share: 0.75, soon: false, units: 5, lacking: 3 },
    ...{ lead: { code: 'renshe', name: '区人社局' }, responsible: [{ name: '林晓', office: '副局长' }] },
  }
  return {
    ...{ month: '2026-11', day: '2026-11-26', plan: '0HXJ4W2Q8K3ZR', name: '工作方案', revision: 1 },
    dimensions: [
      {
        ...{ dimension: 'ATTRACT', onSchedule: 1, atRisk: 0, behind: 1, untold: 0 },
        indicators: [
          {
            ...{ ...indicator, code: 'A01', name: '招工', direction: 'HIGHER', units: 26, behind: 0 },
            ...{ actual: 3912, target: 4400, due: 3900, ahead: 12, pace: 'AHEAD' },
          },
          {
            ...{ ...indicator, code: 'A02', name: '引进博士', direction: 'HIGHER', units: 5, behind: 3 },
            ...{ actual: 4, target: 12, due: 10, ahead: -6, pace: 'BEHIND' },
          },
        ],
      },
    ],
    nodes: [
      {
        ...{ ...node, indicator: 'A02', name: '引进博士', due: '2026-09-30' },
        ...{ wanted: 9, actual: 4, state: 'OVERDUE' },
      },
      {
        ...{ ...node, indicator: 'A01', name: '招工', due: '2026-12-31' },
        ...{ wanted: 4400, actual: 3912, state: 'AHEAD' },
      },
    ],
  }
}
