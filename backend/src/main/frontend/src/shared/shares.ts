import { computed } from 'vue'
import { useForm } from './form'

/** Whoever gets a share of something, and how much of it now. */
export interface SharePart {
  id: string
  label: string
  share: number
}

/** How much each gets. */
export type Shares = { id: string; share: number }[]

/** The shares of one whole, kept as typed; their sum is exact, in hundredths. */
export function useShares(
  parts: SharePart[],
  save: (shares: Shares, reason: string) => Promise<unknown>,
  done: () => unknown,
) {
  const form = useForm(
    () => ({
      shares: Object.fromEntries(parts.map(({ id, share }) => [id, share.toFixed(2)])),
      reason: '',
    }),
    ({ shares, reason }) =>
      save(
        parts.map(({ id }) => ({ id, share: Number(shares[id]) })),
        reason,
      ),
    done,
  )

  /** Hundredths in all; nothing while a share is none. */
  const sum = computed(() => {
    const typed = Object.values(form.values.shares).map(hundredths)
    return typed.includes(undefined) ? undefined : typed.reduce<number>((all, part) => all + (part ?? 0), 0)
  })
  const whole = computed(() => sum.value === 100)
  const sumText = computed(() => (sum.value === undefined ? '—' : (sum.value / 100).toFixed(2)))

  function give(id: string): void {
    for (const { id: each } of parts) {
      form.values.shares[each] = each === id ? '1.00' : '0.00'
    }
  }

  return { form, sumText, whole, give }
}

function hundredths(text: string): number | undefined {
  const found = /^([01])(?:\.(\d{1,2}))?$/.exec(text.trim())
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined
}
