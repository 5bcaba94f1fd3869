import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '@/shared/action'
import type { PlanContent, TargetBlock } from '@/shared/apiTypes'
import { cellsOf } from '@/shared/clipboard'

/** A unit has the indicator, but no target. */
const WITHOUT = '–'

const keyOf = (unit: string, indicator: string) => `${unit} ${indicator}`

/**
 * Targets being typed: a number, a dash where a unit has the indicator without one, nothing where it has it not.
 * All changed cells are saved together, whole or not at all.
 */
export function useTargetGrid(
  content: () => PlanContent,
  save: (block: TargetBlock) => Promise<unknown>,
  saved: () => unknown,
) {
  const { locale } = useI18n()
  const typed = reactive(new Map<string, string>())
  const done = ref(false)
  let sent: string[] = []

  const stored = computed(
    () =>
      new Map(
        content().targets.map(({ unit, indicator, target }) => [
          keyOf(unit, indicator),
          target == null ? WITHOUT : String(target),
        ]),
      ),
  )
  const changed = computed(() =>
    [...typed].filter(([key, text]) => text.trim() !== (stored.value.get(key) ?? '')).map(([key]) => key),
  )

  const action = useAction(
    (_key, keys: string[]) => {
      sent = keys
      return save({ cells: keys.map((key) => cell(key, typed.get(key)!.trim())) })
    },
    async () => {
      typed.clear()
      done.value = true
      await saved()
    },
  )
  const faults = computed(() => {
    const found = new Map<string, string>()
    for (const [field, sentence] of Object.entries(action.problem.value?.byField(locale.value) ?? {})) {
      const place = /^cells\/(\d+)/.exec(field)
      const key = place ? sent[Number(place[1])] : undefined
      if (key) {
        found.set(key, sentence)
      }
    }
    return found
  })

  function textAt(unit: string, indicator: string): string {
    const key = keyOf(unit, indicator)
    return typed.get(key) ?? stored.value.get(key) ?? ''
  }

  function type(unit: string, indicator: string, text: string): void {
    done.value = false
    typed.set(keyOf(unit, indicator), text)
  }

  /** Puts a block of a spreadsheet into the grid, its first cell at the one that has the cursor. */
  function paste(text: string, units: string[], indicators: string[], unit: string, indicator: string): void {
    const top = units.indexOf(unit)
    const left = indicators.indexOf(indicator)
    cellsOf(text).forEach((row, down) =>
      row.forEach((value, across) => {
        const [u, i] = [units[top + down], indicators[left + across]]
        if (u && i) {
          type(u, i, value.replace(/[,，\s]/g, ''))
        }
      }),
    )
  }

  return {
    textAt,
    type,
    paste,
    changed,
    faultAt: (unit: string, indicator: string) => faults.value.get(keyOf(unit, indicator)),
    faults,
    done,
    busy: action.busy,
    problem: action.problem,
    save: () => action.run([...changed.value]),
    undo: () => {
      typed.clear()
      action.forget()
    },
  }
}

/** What is no number goes as it is, so that the server names the cell. */
function cell(key: string, text: string): TargetBlock['cells'][number] {
  const [unit, indicator] = key.split(' ') as [string, string]
  if (text === '') {
    return { unit, indicator, assigned: false }
  }
  if (text === WITHOUT || text === '-') {
    return { unit, indicator, assigned: true }
  }
  return { unit, indicator, target: (Number.isNaN(Number(text)) ? text : Number(text)) as number }
}
