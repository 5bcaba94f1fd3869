import { computed, reactive, ref, type Ref } from 'vue'

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

/** Sends many, as many at once as the server takes, and gathers what became of each. */
export async function inPieces<Row, Outcome>(
  rows: Row[],
  send: (piece: Row[]) => Promise<{ items: Outcome[] }>,
): Promise<Outcome[]> {
  const found: Outcome[] = []
  for (let start = 0; start < rows.length; start += MOST) {
    found.push(...(await send(rows.slice(start, start + MOST))).items)
  }
  return found
}
