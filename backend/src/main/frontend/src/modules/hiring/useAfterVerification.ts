import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useAction } from '@/shared/action'
import type { DegreeCheck, Hire } from '@/shared/apiTypes'
import { filled, useForm } from '@/shared/form'
import type { Place } from './hiringApi'
import { checkDegree, recordDeparture, restoreHire } from './verificationApi'

/** What is looked at or said of a row besides entering and deciding it. */
export function useAfterVerification(place: Place) {
  const queries = useQueryClient()
  const compared = ref<Hire>()
  const leaving = ref<Hire>()
  const checking = ref<Hire>()

  async function changed(): Promise<void> {
    leaving.value = undefined
    checking.value = undefined
    await queries.invalidateQueries({ queryKey: [place.tenant] })
  }

  const departure = useForm(
    () => ({ leftOn: '' }),
    ({ leftOn }) => recordDeparture(place, leaving.value!, leftOn || undefined),
    changed,
  )

  const check = useForm(
    () => ({ source: 'CHSI', checkedOn: '' }),
    (values) => checkDegree(place, checking.value!, filled<DegreeCheck>(values)),
    changed,
  )

  const restoration = useAction((_key, hire: Hire) => restoreHire(place, hire), changed)

  function compare(hire: Hire): void {
    compared.value = hire
  }

  function askToLeave(hire: Hire): void {
    departure.reset()
    departure.values.leftOn = hire.leftOn ?? ''
    leaving.value = hire
  }

  function askToCheck(hire: Hire): void {
    check.reset()
    checking.value = hire
  }

  return {
    ...{ place, compared, leaving, checking, departure, check, restoration },
    ...{ compare, askToLeave, askToCheck },
  }
}
