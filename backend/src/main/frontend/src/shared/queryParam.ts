import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { monthOf, yearOf } from './chinaTime'

/** A filter that lives in the address, so that a link or a reload shows the same. */
function inAddress<T>(name: string, read: (text: string) => T | undefined, otherwise: () => T) {
  const route = useRoute()
  const router = useRouter()
  return computed<T>({
    get: () => {
      const text = route.query[name]
      return (typeof text === 'string' ? read(text) : undefined) ?? otherwise()
    },
    set: (value) => void router.replace({ query: { ...route.query, [name]: String(value) } }),
  })
}

export function useYearInAddress() {
  return inAddress(
    'year',
    (text) => (/^20\d\d$/.test(text) ? Number(text) : undefined),
    () => yearOf(monthOf(new Date())),
  )
}

export function useMonthInAddress() {
  return inAddress(
    'month',
    (text) => (/^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined),
    () => monthOf(new Date()),
  )
}

/** One of a few, the first unless the address says otherwise. */
export function useChoiceInAddress<T extends string>(name: string, choices: readonly [T, ...T[]]) {
  return inAddress<T>(
    name,
    (text) => choices.find((choice) => choice === text),
    () => choices[0],
  )
}

/** Any short word, none unless the address says one. */
export function useWordInAddress(name: string) {
  return inAddress(
    name,
    (text) => text,
    () => '',
  )
}
