import { computed, reactive, ref, toRaw, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from './action'

/**
 * Values being entered, and what the server says about them. The page checks nothing itself: form, workbook and
 * API go through one and the same validation, which is the server's.
 */
export function useForm<T extends object, R>(
  initial: () => T,
  send: (values: T, key: string) => Promise<R>,
  done?: (result: R, values: T) => unknown,
  /** What a place is called that the form has no field for. */
  nameOf?: (place: string) => string | undefined,
) {
  const { t, locale } = useI18n()
  const values = reactive(initial()) as T
  /** What was last saved, or stood there at first. */
  const kept = ref(JSON.stringify(values))
  const dirty = computed(() => JSON.stringify(values) !== kept.value)
  const action = useAction<T, R>(
    (key, entered) => send(entered, key),
    (result, entered) => {
      kept.value = JSON.stringify(entered)
      return done?.(result, entered)
    },
  )
  const mended = reactive(new Set<string>())

  const faults = computed(() => action.problem.value?.byField(locale.value) ?? {})
  const errors = computed(() =>
    Object.fromEntries(Object.entries(faults.value).filter(([field]) => !mended.has(field))),
  )
  /** Faults of places the form has no field for; they are told beside the problem. */
  const elsewhere = computed(() =>
    Object.entries(faults.value)
      .filter(([field]) => !(field in values))
      .map(([field, sentence]) => {
        const name = nameOf?.(field)
        return name ? t('ui.faultAt', { name, sentence }) : sentence
      }),
  )

  // What a person is mending is no longer called wrong.
  for (const field of Object.keys(values)) {
    watch(
      () => values[field as keyof T],
      () => mended.add(field),
    )
  }

  async function submit(): Promise<boolean> {
    mended.clear()
    return action.run({ ...toRaw(values) })
  }

  function reset(): void {
    Object.assign(values, initial())
    kept.value = JSON.stringify(values)
    action.forget()
    mended.clear()
  }

  return reactive({
    values,
    errors,
    elsewhere,
    problem: action.problem,
    busy: action.busy,
    dirty,
    submit,
    reset,
  })
}

/**
 * The body that a form's values make. What is not filled in goes as absent, so that the server names every such
 * field at once; a type is promised here that only the server can hold the person to.
 */
export function filled<B>(values: object): B {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as B
}

/** What a form component needs of a form. */
export interface FormState {
  errors: Record<string, string>
  elsewhere: string[]
  problem?: import('./problem').Problem
  busy: boolean
  /** Whether something was entered that is not saved. */
  dirty: boolean
  submit(): Promise<boolean>
}
