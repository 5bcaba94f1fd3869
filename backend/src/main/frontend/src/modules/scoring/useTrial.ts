import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '@/shared/action'
import type { SchemeItem, Simulation, SimulationResult, UnitCategory } from '@/shared/apiTypes'
import { copyOf } from './ruleValues'
import { simulate } from './simulationApi'

/** Another target or figure of a unit, as typed. */
export interface TriedValue {
  what: 'target' | 'actual'
  unit: string
  unitName: string
  indicator: string
  name: string
  before?: number
  value: number
}

/** What is tried: other weights and rules of one category, other targets and figures of any unit. */
export function useTrial(tenant: string) {
  const { locale } = useI18n()
  const items = ref<SchemeItem[]>([])
  const values = reactive(new Map<string, TriedValue>())
  const flips = ref(true)
  const result = ref<SimulationResult>()
  let base: SchemeItem[] = []
  let sent: string[] = []

  const trying = useAction(
    (_key, body: Simulation) => simulate(tenant, body),
    (found) => {
      result.value = found
    },
  )

  /** Begins anew with a scheme as it stands. */
  function begin(scheme: SchemeItem[]): void {
    base = scheme
    items.value = copyOf(scheme)
    result.value = undefined
    trying.forget()
  }

  /** Items that weigh or judge otherwise; one that is gone weighs nothing. */
  function changes() {
    const same = (item: SchemeItem) =>
      base.some(
        (before) =>
          before.indicator === item.indicator &&
          before.weight === item.weight &&
          JSON.stringify(before.rule) === JSON.stringify(item.rule),
      )
    const gone = base.filter(({ indicator }) => !items.value.some((item) => item.indicator === indicator))
    return [
      ...items.value.filter((item) => !same(item)),
      ...gone.map(({ indicator }) => ({ indicator, weight: 0 })),
    ]
  }

  function keyOf({ what, unit, indicator }: Pick<TriedValue, 'what' | 'unit' | 'indicator'>): string {
    return `${what} ${unit} ${indicator}`
  }

  /** Nothing typed is nothing changed. */
  function put(change: Omit<TriedValue, 'value'>, value: number | undefined): void {
    if (value === undefined || value === change.before) {
      values.delete(keyOf(change))
    } else {
      values.set(keyOf(change), { ...change, value })
    }
  }

  function run(inventory: string, category: UnitCategory, draftOf: string): void {
    const changed = changes()
    sent = changed.map(({ indicator }) => indicator)
    const of = (what: TriedValue['what']) => [...values.values()].filter((one) => one.what === what)
    void trying.run({
      inventory,
      schemes:
        changed.length > 0 || draftOf !== ''
          ? [{ category, draftOf: draftOf || undefined, items: changed }]
          : undefined,
      targets: of('target').map(({ unit, indicator, value }) => ({ unit, indicator, target: value })),
      figures: of('actual').map(({ unit, indicator, value }) => ({ unit, indicator, actual: value })),
      flips: flips.value,
    })
  }

  /** By the place in the form; what is sent names fewer items. */
  const errors = computed(() =>
    Object.fromEntries(
      Object.entries(trying.problem.value?.byField(locale.value) ?? {}).map(([at, sentence]) => {
        const found = /^schemes\/0\/items\/(\d+)\/(.*)$/.exec(at)
        const place = found
          ? items.value.findIndex(({ indicator }) => indicator === sent[Number(found[1])])
          : -1
        return [found && place >= 0 ? `items/${place}/${found[2]}` : at, sentence]
      }),
    ),
  )

  return {
    items,
    values: computed(() => [...values.values()]),
    valueAt: (change: Pick<TriedValue, 'what' | 'unit' | 'indicator'>) => values.get(keyOf(change))?.value,
    put,
    forget: (change: TriedValue) => values.delete(keyOf(change)),
    flips,
    result,
    begin,
    run,
    errors,
    busy: trying.busy,
    problem: trying.problem,
  }
}
