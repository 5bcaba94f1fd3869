import { useQueryClient } from '@tanstack/vue-query'
import { computed, onMounted, onScopeDispose, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { isBlock } from '@/shared/clipboard'
import { useAction } from '@/shared/action'
import type { CheckedRow, HireDraft } from '@/shared/apiTypes'
import { Problem } from '@/shared/problem'
import type { HireField } from '../hireFields'
import type { Place } from '../hiringApi'
import { addHires, checkRows, discardDraft, entryDraft, saveDraft } from './gridApi'
import { readBlock } from './paste'
import { useAutosave } from './useAutosave'
import { type Pasted, type Sent, typedOf, useGrid } from './useGrid'

/** After the last change, before the rows are looked at again. */
const LOOK = 1000

/** A row on its way into the return. */
interface Entering extends Sent {
  hire: HireDraft
}

/** Typing the hires of a month: what is typed is kept as a draft, judged by the server, and entered at last. */
export function useEntry(place: Place) {
  const queries = useQueryClient()
  const { t } = useI18n()
  const usual = () => t('hiring.documentKind.RESIDENT_ID')
  const grid = useGrid(onChange, usual)
  const content = () => grid.filled.value.map(typedOf)
  const draft = useAutosave(content, {
    load: async () => {
      const { rows, ...kept } = await entryDraft(place)
      return { content: rows, ...kept }
    },
    save: (rows, version) => saveDraft(place, rows, version),
  })
  const restored = ref(0)
  const pasted = shallowRef<Pasted>()
  const entered = ref<{ added: number; known: number }>()
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<boolean> = Promise.resolve(true)

  const opening = useAction(
    () => entryDraft(place),
    ({ rows, ...kept }) => {
      grid.show(rows)
      draft.begin({ content: rows, ...kept })
      restored.value = rows.length
      if (rows.length > 0) {
        void look()
      }
    },
  )
  const opened = ref(false)
  async function open(): Promise<void> {
    opened.value = await opening.run(undefined)
  }

  const check = useAction(
    (_key, rows: Sent[]) =>
      checkRows(
        place,
        rows.map(({ typed }) => typed),
      ),
    (answer, rows) => grid.judge(rows, answer.rows),
  )

  const entering = useAction(
    (key, rows: Entering[]) =>
      addHires(
        place,
        rows.map(({ hire }) => hire),
        key,
      ), // the same rows again are the same submission again
    () => queries.invalidateQueries({ queryKey: [place.tenant, 'returns'] }),
  )
  const discarding = useAction((_key, version: number) => discardDraft(place, version))

  function sent(): Sent[] {
    return grid.filled.value.map((row) => ({ key: row.key, typed: typedOf(row) }))
  }

  function onChange(): void {
    entered.value = undefined
    pasted.value = undefined
    draft.changed()
    clearTimeout(timer)
    timer = setTimeout(() => void look(), LOOK)
  }

  /** Has the rows judged, one request after the other. */
  function judge(rows: Sent[]): Promise<boolean> {
    looking = looking.then(() => check.run(rows))
    return looking
  }

  async function look(): Promise<void> {
    if (grid.filled.value.length > 0) {
      await judge(sent())
    }
  }

  function paste(text: string, key: number, field: HireField): boolean {
    pasted.value = isBlock(text) ? grid.paste(readBlock(text, field), key) : undefined
    return pasted.value !== undefined
  }

  function undo(): void {
    grid.undo()
    pasted.value = undefined
  }

  /**
   * Enters all rows in the return when none is wrong; those that stand there already are left out.
   * @returns whether it was done; if not, the faults stand at their cells or the problem is told
   */
  async function enter(): Promise<boolean> {
    if (busy.value || draft.theirs.value || grid.filled.value.length === 0) {
      return false
    }
    busy.value = true
    try {
      return await enterAll(sent())
    } finally {
      busy.value = false
    }
  }

  async function enterAll(rows: Sent[]): Promise<boolean> {
    clearTimeout(timer)
    entering.forget()
    if (!(await judge(rows))) {
      return false
    }
    const judged = grid.rows.value.filter((row) => rows.some(({ key }) => key === row.key))
    if (judged.some((row) => row.outcome !== 'FRESH' && row.outcome !== 'SAME')) {
      return false
    }
    const fresh = judged.filter((row) => row.outcome === 'FRESH')
    const hires = fresh.map((row) => ({
      key: row.key,
      typed: typedOf(row),
      hire: row.understood as HireDraft,
    }))
    if (hires.length > 0 && !(await entering.run(hires))) {
      blame(hires)
      return false
    }
    grid.drop(rows.map(({ key }) => key))
    entered.value = { added: hires.length, known: rows.length - hires.length }
    restored.value = 0
    pasted.value = undefined
    await discard()
    return true
  }

  /** A fault that came up only when the rows were entered, such as a person whom a colleague entered meanwhile. */
  function blame(hires: Entering[]): void {
    const zh = entering.problem.value?.byField('zh-CN') ?? {}
    const en = entering.problem.value?.byField('en') ?? {}
    const said = hires.map(({ hire }, place): CheckedRow => {
      const at = `hires/${place}/`
      const faults = Object.keys(zh)
        .filter((where) => where.startsWith(at))
        .map((where) => ({ field: where.slice(at.length), code: '', zh: zh[where]!, en: en[where] ?? '' }))
      return { outcome: faults.length > 0 ? 'WRONG' : 'FRESH', faults, understood: hire }
    })
    grid.judge(hires, said)
  }

  /** Throws the kept rows away once none is on the page; what cannot be thrown away now is saved as nothing later. */
  async function discard(): Promise<void> {
    await draft.settled()
    const version = draft.version()
    if (grid.filled.value.length > 0 || version === 0) {
      return void draft.saveNow()
    }
    if ((await discarding.run(version)) || discarding.problem.value?.status === 404) {
      draft.begin({ content: [], version: discarding.problem.value ? version : version + 1 })
    } else {
      draft.changed()
      draft.failed(discarding.problem.value ?? Problem.local('unexpected'))
    }
  }

  /** All rows are thrown away, here and at the server. */
  async function clear(): Promise<void> {
    grid.show([])
    restored.value = 0
    pasted.value = undefined
    await discard()
  }

  /** Another window has saved meanwhile: which rows go on. */
  async function choose(what: 'mine' | 'theirs' | 'both'): Promise<void> {
    const other = draft.theirs.value
    if (other && what === 'theirs') {
      grid.show(other.content)
      draft.begin(other)
    } else if (other) {
      if (what === 'both') {
        grid.append(other.content)
      }
      await draft.keepMine()
    }
    await look()
  }

  function warn(event: BeforeUnloadEvent): void {
    if (draft.unsaved.value) {
      event.preventDefault()
      void draft.saveNow()
    }
  }
  onMounted(() => {
    window.addEventListener('beforeunload', warn)
    void open()
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    window.removeEventListener('beforeunload', warn)
  })

  const problem = computed(() => entering.problem.value ?? check.problem.value)
  return {
    ...{ grid, draft, opened, opening: { problem: opening.problem, run: open } },
    ...{ restored, pasted, entered, busy, problem, paste, undo, enter, clear, choose },
  }
}
