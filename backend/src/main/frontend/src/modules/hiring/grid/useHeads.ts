import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { CHANNELS, CONTRACTS, DOCUMENT_KINDS, EDUCATIONS, GENDERS } from '../dictionary'
import { DATE_FIELDS, HIRE_FIELDS, type HireField, useFieldRules } from '../hireFields'

export interface Head {
  field: HireField
  title: string
  rule: string
  /** The words that may be chosen; the server reads those of both languages. */
  choices?: string[]
}

/** The columns: what they are called, how they are filled in, and what there is to choose from. */
export function useHeads() {
  const { t } = useI18n()
  const rules = useFieldRules()

  const dictionary = (kind: string, codes: readonly string[]) =>
    codes.map((code) => t(`hiring.${kind}.${code}`))
  const yesNo = () => [t('ui.yes'), t('ui.no')]
  const choices: Partial<Record<HireField, () => string[]>> = {
    documentKind: () => dictionary('documentKind', DOCUMENT_KINDS),
    gender: () => dictionary('gender', GENDERS),
    education: () => dictionary('education', EDUCATIONS),
    student: yesNo,
    channel: () => dictionary('channel', CHANNELS),
    contract: () => dictionary('contract', CONTRACTS),
    insured: yesNo,
    informed: yesNo,
  }

  return computed<Head[]>(() =>
    HIRE_FIELDS.map((field) => ({
      field,
      title: field === 'informed' ? t('grid.informed') : t(`hiring.field.${field}`),
      rule: DATE_FIELDS.includes(field)
        ? t('grid.dayRule', { rule: rules.value[field] })
        : rules.value[field],
      choices: choices[field]?.(),
    })),
  )
}

/** How the server understood a cell, where that is not plain from what was typed. */
export function useUnderstood() {
  const { t } = useI18n()
  const words: Partial<Record<HireField, string>> = {
    ...{ documentKind: 'documentKind', gender: 'gender', education: 'education' },
    ...{ channel: 'channel', contract: 'contract' },
  }
  return (field: HireField, value: unknown): string => {
    if (typeof value === 'boolean') {
      return value ? t('ui.yes') : t('ui.no')
    }
    const kind = words[field]
    return kind && value
      ? t(`hiring.${kind}.${String(value)}`)
      : DATE_FIELDS.includes(field)
        ? String(value ?? '')
        : ''
  }
}
