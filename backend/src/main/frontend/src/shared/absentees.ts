import { type MaybeRefOrGetter, toValue } from 'vue'
import { answer, api } from './http'
import { useRead } from './read'

/** Who handed nothing in for a month: at one of its closings, or without one so far or at the last. */
export function useAbsentees(
  tenant: string,
  month: MaybeRefOrGetter<string>,
  closing: MaybeRefOrGetter<number | undefined> = undefined,
) {
  return useRead(
    () => [tenant, 'absentees', toValue(month), toValue(closing)],
    (signal) =>
      answer(
        api.GET('/api/tenants/{tenant}/months/{month}/absentees', {
          params: { path: { tenant, month: toValue(month) }, query: { closing: toValue(closing) } },
          signal,
        }),
      ),
  )
}
