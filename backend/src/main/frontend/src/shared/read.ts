import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { Problem } from './problem'

/**
 * One thing read from the server. A late answer for a page that is gone is dropped.
 *
 * @param key starts with the tenant, so that nothing of one is ever shown in another
 */
export function useRead<T>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  read: (signal: AbortSignal) => Promise<T>,
  options: {
    enabled?: MaybeRefOrGetter<boolean>
    refresh?: (data: T) => number | false
    /** Whether what was read earlier must not be shown, as in a form that is filled once. */
    fresh?: boolean
  } = {},
) {
  const query = useQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ signal }) => read(signal),
    gcTime: options.fresh ? 0 : undefined,
    enabled: computed(() => toValue(options.enabled) ?? true),
    refetchInterval: (running) =>
      running.state.data === undefined ? false : (options.refresh?.(running.state.data as T) ?? false),
  })
  return {
    data: query.data,
    loading: query.isPending,
    problem: computed(() => (query.error.value ? Problem.from(query.error.value) : undefined)),
    retry: () => query.refetch(),
  }
}
