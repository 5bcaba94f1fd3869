import { useQueryClient } from '@tanstack/vue-query'
import { useAction } from '@/shared/action'
import type { LedgerEvidence } from '@/shared/apiTypes'
import { useRead } from '@/shared/read'
import { addEvidence, evidence, evidenceContent, removeEvidence } from './ledgerApi'

/** The files of an entry, and what can be done with them. */
export function useEvidence(alias: string, entry: string) {
  const queries = useQueryClient()
  const key = [alias, 'ledger-evidence', entry]
  const { data: items, ...read } = useRead(key, (signal) => evidence(alias, entry, signal))
  const changed = () => queries.invalidateQueries({ queryKey: key })
  return {
    items,
    ...read,
    upload: useAction((sent, { file }: { file: File }) => addEvidence(alias, entry, sent, file), changed),
    removal: useAction((_key, { id }: LedgerEvidence) => removeEvidence(alias, entry, id), changed),
    taking: useAction(
      (_key, { id }: LedgerEvidence) => evidenceContent(alias, entry, id),
      (content, { name }) => keep(content as Blob, name),
    ),
  }
}

/** Lets the browser keep a file under its name. */
function keep(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
