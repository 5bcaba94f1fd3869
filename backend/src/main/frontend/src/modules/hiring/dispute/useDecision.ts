import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useRead } from '@/shared/read'
import { duplicate } from './disputeApi'

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
