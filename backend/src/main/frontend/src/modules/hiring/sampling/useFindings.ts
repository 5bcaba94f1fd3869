import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { AuditFinding } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useList } from '@/shared/list'
import { findings, replyTo } from './samplingApi'

/** What audits found of a unit's hires, and the unit's replies. */
export function useFindings(tenant: string) {
  const queries = useQueryClient()
  const key = [tenant, 'audit-findings']
  const list = useList(key, (after, signal) => findings(tenant, after, signal))
  const replying = ref<AuditFinding>()

  const form = useForm(
    () => ({ reply: replying.value?.reply ?? '' }),
    ({ reply }) => replyTo(tenant, replying.value!, reply),
    () => {
      replying.value = undefined
      return queries.invalidateQueries({ queryKey: key })
    },
  )

  function ask(finding: AuditFinding): void {
    replying.value = finding
    form.reset()
  }

  return { ...list, replying, form, ask }
}
