import { computed, reactive, ref, type Ref, shallowRef } from 'vue'
import { useAction } from './action'

/** Lists longer than this are worked through piece by piece. */
const WHOLE = 1000

/** The most the server takes at once. */
const MOST = 200

/** The rows of a list that a person has chosen, to do something to many at one go. */
export function useChosen<Row>(
  rows: () => Row[],
  keyOf: (row: Row) => string,
  may: (row: Row) => boolean,
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
) {
  const chosen = reactive(new Map<string, unknown>()) as Map<string, Row>
  const loadingRest = ref(false)
  const offered = computed(() => rows().filter(may))
  const all = computed(() => offered.value.length > 0 && offered.value.every((row) => chosen.has(keyOf(row))))

  function toggle(row: Row): void {
    if (!chosen.delete(keyOf(row))) {
      chosen.set(keyOf(row), row)
    }
  }

  function toggleAll(): void {
    if (all.value) {
      chosen.clear()
    } else {
      offered.value.forEach((row) => chosen.set(keyOf(row), row))
    }
  }

  /** Chooses what the list has further down, too. */
  async function chooseRest(): Promise<void> {
    loadingRest.value = true
    while (rest.more.value && rows().length < WHOLE) {
      const before = rows().length
      await rest.loadMore()
      if (rows().length === before) {
        break // the list itself says what went wrong
      }
    }
    loadingRest.value = false
    offered.value.forEach((row) => chosen.set(keyOf(row), row))
  }

  return { chosen, offered, all, more: rest.more, loadingRest, toggle, toggleAll, chooseRest }
}

/**
 * Doing something to many at one go: which rows are chosen, what is asked, and what became of each when it was sent.
 *
 * @param verbs sends as many rows as the server takes at once, to one outcome a row, in their order
 * @param may what a person may do with a row
 * @param changed is told when something was done
 */
export function useBulk<Row, Outcome, V extends string>(
  verbs: Record<V, (piece: Row[]) => Promise<{ items: Outcome[] }>>,
  rows: () => Row[],
  keyOf: (row: Row) => string,
  may: (row: Row, verb: V) => boolean,
  rest: { more: Ref<boolean>; loadMore: () => Promise<unknown> },
  changed: () => Promise<unknown>,
) {
  const all = Object.keys(verbs) as V[]
  const choice = useChosen(rows, keyOf, (row) => all.some((verb) => may(row, verb)), rest)
  const { chosen } = choice
  const asked = shallowRef<V>()
  const outcomes = shallowRef<(Outcome & { row: Row })[]>([])
  const of = (verb: V) => [...chosen.values()].filter((row) => may(row, verb))
  const counts = computed(
    () => Object.fromEntries(all.map((verb) => [verb, of(verb).length])) as Record<V, number>,
  )

  const sending = useAction(
    (_key, what: { verb: V; rows: Row[] }) => inPieces(what.rows, verbs[what.verb]),
    async (found, what) => {
      outcomes.value = found.map((one, place) => ({ ...one, row: what.rows[place]! }))
      asked.value = undefined
      chosen.clear()
      await changed()
    },
  )

  function ask(verb: V): void {
    sending.forget()
    outcomes.value = []
    asked.value = verb
  }

  function confirm(): void {
    if (asked.value) {
      void sending.run({ verb: asked.value, rows: of(asked.value) })
    }
  }

  return { ...choice, counts, asked, outcomes, sending, ask, confirm }
}

/** What a component needs of it. */
export type Bulk<Row, Outcome, V extends string> = ReturnType<typeof useBulk<Row, Outcome, V>>

/** Sends many, as many at once as the server takes, and gathers what became of each. */
async function inPieces<Row, Outcome>(
  rows: Row[],
  send: (piece: Row[]) => Promise<{ items: Outcome[] }>,
): Promise<Outcome[]> {
  const found: Outcome[] = []
  for (let start = 0; start < rows.length; start += MOST) {
    found.push(...(await send(rows.slice(start, start + MOST))).items)
  }
  return found
}
