import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useAction } from '@/shared/action'
import type { CollegeRule } from '@/shared/apiTypes'
import { yearOf } from '@/shared/assessmentYears'
import { monthOf } from '@/shared/chinaTime'
import { useMonths } from '@/shared/months'
import { useRead } from '@/shared/read'
import { collegeRules, withdrawRule } from './collegeApi'

/** The dated rules of a district, and the months from which one can be set. */
export function useCollegeRules(tenant: string) {
  const queries = useQueryClient()
  const read = useRead([tenant, 'college-rules'], (signal) => collegeRules(tenant, signal))
  const year = yearOf(monthOf(new Date()))
  const thisYear = useMonths(tenant, year)
  const nextYear = useMonths(tenant, year + 1)
  const withdrawing = ref<CollegeRule>()

  const can = computed(() => new Set(read.data.value?.actions))
  /** Latest first, as people look for what holds now. */
  const rules = computed(() => [...(read.data.value?.items ?? [])].reverse())
  const months = computed(() =>
    [...(thisYear.data.value ?? []), ...(nextYear.data.value ?? [])]
      .filter((month) => month.state !== 'CLOSED')
      .map((month) => month.month),
  )

  function changed(): Promise<void> {
    return queries.invalidateQueries({ queryKey: [tenant] })
  }

  const withdrawal = useAction(
    (_key, rule: CollegeRule) => withdrawRule(tenant, rule.validFrom!, rule.version),
    async () => {
      withdrawing.value = undefined
      await changed()
    },
  )

  function askToWithdraw(rule: CollegeRule): void {
    withdrawal.forget()
    withdrawing.value = rule
  }

  return { ...read, can, rules, months, changed, withdrawing, withdrawal, askToWithdraw }
}
