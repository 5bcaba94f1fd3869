import { computed, ref } from 'vue'
import { useAction } from '@/shared/action'
import type { Hire } from '@/shared/apiTypes'
import { yearOf } from '@/shared/assessmentYears'
import { monthOf } from '@/shared/chinaTime'
import { useRead } from '@/shared/read'
import { deleteHire, type Place, returnsOf } from './hiringApi'
import { useReturn, useSentBack } from './useReturn'

/** A reporter's month: what is in it, what came back, and deleting a row. */
export function useReport(place: Place) {
  const report = useReturn(place)
  const sentBack = useSentBack(place, () => report.data.value?.counts.sentBack ?? 0)
  const leaving = ref<Hire>()

  const deletion = useAction(
    (_key, hire: Hire) => deleteHire(place, hire),
    () => {
      leaving.value = undefined
      return report.changed()
    },
  )

  function askToDelete(hire: Hire): void {
    deletion.forget()
    leaving.value = hire
  }

  return { ...report, sentBack, leaving, deletion, askToDelete }
}

/** The returns of a year, one for each month that has begun. */
export function useHistory(tenant: string, enterprise: string, year: () => number) {
  return useRead(
    () => [tenant, 'returns', enterprise, 'year', year()],
    (signal) => returnsOf(tenant, enterprise, year(), signal),
  )
}

/** Other months that the server says can still be submitted. */
export function useWaiting(tenant: string, enterprise: string, month: () => string) {
  const { data } = useHistory(tenant, enterprise, () => yearOf(monthOf(new Date())))
  return computed(() =>
    (data.value?.items ?? []).filter(
      (other) =>
        other.month !== month() && (other.actions.includes('submit') || other.actions.includes('submitNil')),
    ),
  )
}
