import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import type { LedgerDisclosed, LedgerEntry, LedgerKind } from '@/shared/apiTypes'
import { useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import { useFieldWords } from './fieldWords'
import { decide, disclose, entry, kindVersion, submit, withdraw } from './ledgerApi'

export type Verb = 'submit' | 'verify' | 'return' | 'withdraw' | 'disclose'

/** An entry with the kind that it is written in, and what can be done with it. */
export function useEntry(alias: string, id: string) {
  const queries = useQueryClient()
  const { fieldName } = useFieldWords()
  const read = useRead<{ entry: LedgerEntry; kind: LedgerKind }>(
    [alias, 'ledger-entry', id],
    async (signal) => {
      const found = await entry(alias, id, signal)
      return { entry: found, kind: await kindVersion(alias, found.kind, found.kindVersion, signal) }
    },
  )
  const verb = ref<Verb>()
  const field = ref('')
  const disclosed = ref<LedgerDisclosed>()

  function send(comment: string): Promise<LedgerEntry | LedgerDisclosed> {
    const seen = read.data.value!.entry
    switch (verb.value!) {
      case 'submit':
        return submit(alias, seen)
      case 'verify':
        return decide(alias, seen, true)
      case 'return':
        return decide(alias, seen, false, comment.trim() || undefined)
      case 'withdraw':
        return withdraw(alias, seen, comment.trim())
      case 'disclose':
        return disclose(alias, id, field.value, comment.trim())
    }
  }

  const form = useForm(
    () => ({ comment: '', reason: '' }),
    ({ comment, reason }) => send(verb.value === 'disclose' ? reason : comment),
    async (result) => {
      if (verb.value === 'disclose') {
        disclosed.value = result as LedgerDisclosed
        return
      }
      close()
      await Promise.all([
        queries.invalidateQueries({ queryKey: [alias, 'ledger-entry', id] }),
        queries.invalidateQueries({ queryKey: [alias, 'ledger'] }),
      ])
    },
    (place) => {
      const field = read.data.value?.kind.content.fields.find(({ code }) =>
        place.startsWith(`values/${code}/`),
      )
      return field && fieldName(field)
    },
  )

  function ask(what: Verb, of = ''): void {
    form.reset()
    disclosed.value = undefined
    field.value = of
    verb.value = what
  }

  /** Closing forgets what was shown. */
  function close(): void {
    verb.value = undefined
    disclosed.value = undefined
  }

  const wordy = computed(() => verb.value === 'return' || verb.value === 'withdraw')
  return { ...read, verb, disclosed, form, wordy, ask, close }
}
