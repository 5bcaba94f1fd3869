import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** What is said of a hire, in the order in which it is typed, as in the workbook. */
export const HIRE_FIELDS = [
  ...(['name', 'documentKind', 'documentNumber', 'gender', 'education', 'student', 'graduatedOn'] as const),
  ...(['school', 'major', 'position', 'hiredOn', 'leftOn', 'channel', 'event'] as const),
  ...(['contract', 'insured', 'informed'] as const),
] as const
export type HireField = (typeof HIRE_FIELDS)[number]

export const DATE_FIELDS: readonly HireField[] = ['graduatedOn', 'hiredOn', 'leftOn']

/** How each field is to be filled in, in one line: the same words wherever it is typed. */
export function useFieldRules() {
  const { t } = useI18n()
  return computed<Record<HireField, string>>(() => ({
    name: t('hiring.rule.name'),
    documentKind: t('hiring.rule.documentKind'),
    documentNumber: t('hiring.rule.documentNumber'),
    gender: t('hiring.rule.gender'),
    education: t('hiring.rule.education'),
    student: t('hiring.rule.student'),
    graduatedOn: t('hiring.rule.graduatedOn'),
    school: t('hiring.rule.school'),
    major: t('hiring.rule.school'),
    position: t('hiring.rule.position'),
    hiredOn: t('hiring.rule.hiredOn'),
    leftOn: t('hiring.rule.leftOn'),
    channel: t('hiring.rule.channel'),
    event: t('hiring.rule.event'),
    contract: t('hiring.rule.contract'),
    insured: t('hiring.rule.insured'),
    informed: t('hiring.rule.informed'),
  }))
}
