import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Hire } from '@/shared/apiTypes'
import { useList } from '@/shared/list'
import { useRead } from '@/shared/read'
import { hire, hires, monthlyReturn, type Place } from './hiringApi'

/** The largest page the server gives. */
const WIDE = 200

export function returnKey({ tenant, enterprise, month }: Place): string[] {
  return [tenant, 'returns', enterprise, month]
}

/** One monthly return with its rows. */
export function useReturn(place: Place) {
  const queries = useQueryClient()
  const read = useRead(returnKey(place), (signal) => monthlyReturn(place, signal))
  const rows = useList([...returnKey(place), 'hires'], (after, signal) => hires(place, after, signal))
  const can = computed(() => new Set(read.data.value?.actions))

  /** After a change: the return, its rows, and every list it appears in. */
  function changed(): Promise<void> {
    return queries.invalidateQueries({ queryKey: [place.tenant] })
  }

  return { ...read, rows, can, changed }
}

/** The rows sent back, wherever in the list they stand. */
export function useSentBack(place: Place, count: () => number) {
  return useRead(
    [...returnKey(place), 'sent-back'],
    async (signal) => {
      const found: Hire[] = []
      await walk(place, signal, (page) => {
        found.push(...page.filter(({ status }) => status === 'SENT_BACK'))
        return found.length >= count()
      })
      return found
    },
    { enabled: () => count() > 0 },
  )
}

/** One row for its form. */
export function useHire(place: Place, id: string | undefined) {
  return useRead([...returnKey(place), 'hire', id], (signal) => hire(place, id ?? '', signal), {
    enabled: id !== undefined,
    fresh: true,
  })
}

async function walk(place: Place, signal: AbortSignal, enough: (page: Hire[]) => boolean): Promise<void> {
  let after: string | undefined
  do {
    const page = await hires(place, after, signal, WIDE)
    if (enough(page.items)) {
      return
    }
    after = page.next
  } while (after)
}
