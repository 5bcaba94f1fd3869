import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useRead } from '@/shared/read'
import { useWording } from '@/shared/wording'
import { eventsBefore } from './hiringApi'

/** Years of four digits, as the browser's field for days gives them once one is typed out. */
const DAY = /^[12]\d{3}-\d\d-\d\d$/

/**
 * The recruitment events that a hire of a day may name. They spare typing and no more: while they cannot be read,
 * the name is typed.
 */
export function useEventsBefore(tenant: string, hiredOn: MaybeRefOrGetter<string>) {
  const { day } = useWording()
  const { data } = useRead(
    () => [tenant, 'events-before', toValue(hiredOn)],
    (signal) => eventsBefore(tenant, toValue(hiredOn), signal),
    { enabled: () => DAY.test(toValue(hiredOn)) },
  )
  return computed(
    () => data.value?.items.map((event) => ({ value: event.name, label: day(event.day) })) ?? [],
  )
}
