import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useAction } from './action'
import type { SavedView } from './apiTypes'
import { answer, api, once } from './http'
import { useRead } from './read'

/** The filters of a page that the person gave a name, to be opened again by their address. */
export function useSavedViews(tenant: string, page: string) {
  const queries = useQueryClient()
  const key = [tenant, 'saved-views']
  const read = useRead(key, async (signal) => {
    const { items } = await answer(
      api.GET('/api/tenants/{tenant}/saved-views', { params: { path: { tenant } }, signal }),
    )
    return items
  })
  const views = computed<SavedView[]>(() => (read.data.value ?? []).filter((view) => view.page === page))
  const changed = () => queries.invalidateQueries({ queryKey: key })

  const saving = useAction(
    (intention, { name, query }: { name: string; query: string }) =>
      answer(
        api.POST('/api/tenants/{tenant}/saved-views', {
          params: { path: { tenant }, header: once(intention) },
          body: { page, name, query },
        }),
      ),
    changed,
  )

  const dropping = useAction(
    (_key, view: SavedView) =>
      answer(
        api.DELETE('/api/tenants/{tenant}/saved-views/{view}', {
          params: { path: { tenant, view: view.id } },
        }),
      ),
    changed,
  )

  return { views, saving, dropping }
}
