import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import type { DuplicateInFull } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import { decide, duplicate } from './disputeApi'

/** One case and the office's decision on it. */
export function useDecision(tenant: string, id: string) {
  const queries = useQueryClient()
  const read = useRead([tenant, 'duplicate', id], (signal) => duplicate(tenant, id, signal))
  const decided = ref(false)

  function done(): Promise<void> {
    decided.value = true
    return queries.invalidateQueries({ queryKey: [tenant] })
  }

  return { ...read, decided, done }
}

/** The shares of the hires, kept as typed; their sum is exact, in hundredths. */
export function useShares(tenant: string, one: DuplicateInFull, done: () => unknown) {
  const form = useForm(
    () => ({
      shares: Object.fromEntries(one.hires.map(({ hire, share }) => [hire, share.toFixed(2)])),
      reason: '',
    }),
    ({ shares, reason }) =>
      decide(tenant, one.id, one.version, {
        shares: one.hires.map(({ hire }) => ({ hire, share: Number(shares[hire]) })),
        reason,
      }),
    done,
  )

  /** Hundredths in all; nothing while a share is none. */
  const sum = computed(() => {
    const parts = Object.values(form.values.shares).map(hundredths)
    return parts.includes(undefined) ? undefined : parts.reduce<number>((all, part) => all + (part ?? 0), 0)
  })
  const whole = computed(() => sum.value === 100)
  const sumText = computed(() => (sum.value === undefined ? '—' : (sum.value / 100).toFixed(2)))

  function give(hire: string): void {
    for (const { hire: each } of one.hires) {
      form.values.shares[each] = each === hire ? '1.00' : '0.00'
    }
  }

  return { form, sumText, whole, give }
}

function hundredths(text: string): number | undefined {
  const found = /^([01])(?:\.(\d{1,2}))?$/.exec(text.trim())
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined
}
