import { useI18n } from 'vue-i18n'
import type { ScoringRule } from '@/shared/apiTypes'
import { useWording } from '@/shared/wording'

/** A rule with its parameters, in one sentence. */
export function useRuleWords() {
  const { t } = useI18n()
  const { amount, share } = useWording()

  function words(rule: ScoringRule): string {
    const name = t(`scoring.rules.${rule.rule}`)
    switch (rule.rule) {
      case 'PROPORTIONAL':
        return t('scoring.ruleWords.PROPORTIONAL', { name, cap: share(rule.cap ?? 1) })
      case 'BANDS':
        return t('scoring.ruleWords.BANDS', {
          name,
          bands: (rule.bands ?? [])
            .map((band) =>
              t('scoring.ruleWords.band', {
                from: share(band.from),
                fraction: share(band.fraction),
                also: band.condition
                  ? t('scoring.ruleWords.condition', {
                      indicator: band.condition.indicator,
                      completion: share(band.condition.completion),
                    })
                  : '',
              }),
            )
            .join(t('scoring.ruleWords.then')),
        })
      case 'RANKED':
        return t('scoring.ruleWords.RANKED', { name, step: share(rule.step ?? 0) })
      case 'EFFICACY':
        return rule.low == null
          ? t('scoring.ruleWords.EFFICACY_CATEGORY', { name })
          : t('scoring.ruleWords.EFFICACY', { name, low: amount(rule.low), high: amount(rule.high ?? 0) })
      case 'GROWTH':
        return t('scoring.ruleWords.GROWTH', { name, goal: share(rule.goal ?? 0) })
      case 'COMPOSITE':
        return t('scoring.ruleWords.COMPOSITE', {
          share: share(rule.share ?? 0),
          first: rule.first ? words(rule.first) : '–',
          second: rule.second ? words(rule.second) : '–',
        })
      case 'PENALTY':
        return t('scoring.ruleWords.PENALTY', {
          name,
          per: amount(rule.per ?? 0),
          floor: amount(rule.floor ?? 0),
        })
      default:
        return name
    }
  }

  return words
}
