import { useI18n } from 'vue-i18n'
import type { CollegeRuleDraft } from '@/shared/apiTypes'

/** A rule in plain words, one condition a sentence. */
export function useRuleWords() {
  const { t } = useI18n()

  const named = (kind: string, codes: readonly string[] = []) =>
    codes.map((code) => t(`hiring.${kind}.${code}`)).join(t('plan.college.and'))

  return (rule: CollegeRuleDraft): string[] => {
    const years = { years: rule.yearsBefore ?? 0 }
    return [
      t('plan.college.words.levels', { levels: named('education', rule.levels) }),
      rule.students ? t('plan.college.words.students', years) : t('plan.college.words.graduates', years),
      ...(rule.maximumAge ? [t('plan.college.words.age', { age: rule.maximumAge })] : []),
      ...(rule.contracts?.length
        ? [t('plan.college.words.contracts', { contracts: named('contract', rule.contracts) })]
        : []),
      ...(rule.insuredOnly ? [t('plan.college.words.insured')] : []),
    ]
  }
}
