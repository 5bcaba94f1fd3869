import { computed, reactive, ref } from 'vue'
import { useAction } from '@/shared/action'
import type { Hire, SentBackRow } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { disclose, type Place, verify } from './hiringApi'
import { useReturn } from './useReturn'

/** An official's decision on a return: these rows go back, the rest is verified. */
export function useReview(place: Place) {
  const review = useReturn(place)
  const marks = reactive(new Map<string, SentBackRow & { name: string }>())
  const marking = ref<Hire>()
  const deciding = ref(false)
  const decided = ref<{ sentBack: number; verified: number }>()

  const effect = computed(() => ({
    sentBack: marks.size,
    verified: (review.data.value?.counts.pending ?? 0) - marks.size,
  }))

  // Marking a row sends nothing yet; it only fills in the decision.
  const mark = useForm(
    (): { reason: SentBackRow['reason']; comment: string } => ({ reason: 'DOCUMENT', comment: '' }),
    async (values) => values,
    ({ reason, comment }) => {
      const hire = marking.value
      if (hire) {
        marks.set(hire.id, { hire: hire.id, name: hire.name, reason, comment: comment || undefined })
        marking.value = undefined
      }
    },
  )

  const decision = useAction(
    (key, version: number) =>
      verify(
        place,
        version,
        [...marks.values()].map(({ hire, reason, comment }) => ({ hire, reason, comment })),
        key,
      ),
    async () => {
      decided.value = { ...effect.value }
      deciding.value = false
      marks.clear()
      await review.changed()
    },
  )

  function askToMark(hire: Hire): void {
    marking.value = hire
    mark.reset()
  }

  function askToDecide(): void {
    decision.forget()
    decided.value = undefined
    deciding.value = true
  }

  return { ...review, marks, marking, mark, askToMark, effect, deciding, decided, decision, askToDecide }
}

/** Seeing a whole document number once, for a reason that is written down. */
export function useDisclosure(place: Place) {
  const asking = ref<Hire>()
  const number = ref<string>()

  const form = useForm(
    () => ({ reason: '' }),
    (values) => disclose(place, asking.value!.id, values.reason),
    (disclosed) => {
      number.value = disclosed.documentNumber
    },
  )

  function ask(hire: Hire): void {
    number.value = undefined
    asking.value = hire
    form.reset()
  }

  /** Nothing of the number stays behind. */
  function close(): void {
    asking.value = undefined
    number.value = undefined
  }

  return { asking, number, form, ask, close }
}
