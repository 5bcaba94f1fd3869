import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { Page } from './apiTypes'
import { Problem } from './problem'

/**
 * A list read page by page.
 *
 * @param key starts with the tenant, so that nothing of one is ever shown in another
 * @param read asks for the page after a key
 */
export function useList<T>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  read: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  options: { enabled?: MaybeRefOrGetter<boolean>; refresh?: (items: T[]) => number | false } = {},
) {
  const query = useInfiniteQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ pageParam, signal }) => read(pageParam || undefined, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page<T>) => last.next ?? undefined,
    enabled: computed(() => toValue(options.enabled) ?? true),
    refetchInterval: (running) =>
      options.refresh?.(running.state.data?.pages.flatMap((page) => page.items) ?? []) ?? false,
  })
  return {
    items: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
    loading: query.isPending,
    problem: computed(() => (query.error.value ? Problem.from(query.error.value) : undefined)),
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => query.fetchNextPage(),
    retry: () => query.refetch(),
  }
}
