import { useI18n } from 'vue-i18n'
import type { LedgerField, LedgerKind, LedgerValue } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

/** How kinds, their fields and what these say read in the person's language. */
export function useFieldWords() {
  const { t, locale } = useI18n()
  const { day, amount } = useWording()
  const named = (thing: { name: string; english?: string }) =>
    (locale.value === 'en' ? thing.english : undefined) ?? thing.name

  function shown(field: LedgerField, value: LedgerValue | undefined): string {
    if (!value) {
      return t('ledger.empty')
    }
    switch (field.type) {
      case 'DATE':
        return day(value.text)
      case 'NUMBER':
      case 'MONEY':
        return amount(Number(value.text))
      case 'CODE': {
        const choice = field.codes?.find(({ code }) => code === value.text)
        return choice ? named(choice) : value.text
      }
      case 'PERSON':
        return [value.text, value.documentNumber].filter(Boolean).join(' · ')
      default:
        return value.label ?? value.text
    }
  }

  return {
    kindName: (kind: LedgerKind) => named(kind.content),
    fieldName: (field: LedgerField) => named(field),
    named,
    shown,
  }
}

export const tones = {
  DRAFT: 'idle',
  SUBMITTED: 'watch',
  SENT_BACK: 'late',
  VERIFIED: 'ok',
  WITHDRAWN: 'idle',
} as const
