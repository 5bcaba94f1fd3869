import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { draft, plan } from '@/shared/plans'
import { useRead } from '@/shared/read'
import { draftVerbs } from './yearlyApi'

/** A plan being written: what it says, what it may name, and the verbs for the version that is shown. */
export function useDraft(tenant: string, id: string) {
  const queries = useQueryClient()
  const read = useRead([tenant, 'plan', id, 'draft'], (signal) => draft(tenant, id, signal))
  const detail = useRead([tenant, 'plan', id], (signal) => plan(tenant, id, signal))
  const content = computed(() => read.data.value?.content)
  const verbs = draftVerbs(tenant, id)

  async function changed(): Promise<void> {
    await Promise.all([
      queries.invalidateQueries({ queryKey: [tenant, 'plan', id] }),
      queries.invalidateQueries({ queryKey: [tenant, 'plans'] }),
    ])
  }

  return {
    ...read,
    content,
    plan: computed(() => detail.data.value?.plan),
    choices: computed(() => read.data.value?.choices),
    version: computed(() => content.value?.version ?? 0),
    verbs,
    changed,
  }
}
