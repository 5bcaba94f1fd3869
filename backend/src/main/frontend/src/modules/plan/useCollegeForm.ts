import { computed, ref, watch } from 'vue'
import { useAction } from '@/shared/action'
import type { CollegePreview, CollegeRule, CollegeRuleDraft } from '@/shared/apiTypes'
import { monthOf } from '@/shared/chinaTime'
import { useForm } from '@/shared/form'
import { previewRule, setRule } from './collegeApi'

interface Values {
  month: string
  levels: string[]
  yearsBefore: string
  students: boolean
  maximumAge: string
  contracts: string[]
  insuredOnly: boolean
  from: string
  to: string
}

/**
 * A rule being set: first tried on hires already verified, then saved as it was tried. Whatever is changed after
 * that has to be tried again.
 */
export function useCollegeForm(
  tenant: string,
  rules: () => readonly CollegeRule[],
  months: () => readonly string[],
  saved: (rule: CollegeRule) => unknown,
) {
  const current = monthOf(new Date())
  const preview = ref<CollegePreview>()

  const form = useForm(
    () => initial(rules(), months(), current),
    (values) => previewRule(tenant, { from: values.from, to: values.to }, draft(values)),
    (found) => {
      preview.value = found
    },
  )

  const version = computed(() => rules().find((rule) => rule.validFrom === form.values.month)?.version ?? 0)
  const saving = useAction(
    (_key, values: Values) => setRule(tenant, values.month, version.value, draft(values)),
    saved,
  )

  watch(
    () => ({ ...form.values }),
    () => {
      preview.value = undefined
      saving.forget()
    },
    { deep: true },
  )
  // What is open and has begun would move; what is to come is tried on the month that runs.
  watch(
    () => form.values.month,
    (month) => {
      form.values.from = month && month < current ? month : current
      form.values.to = current
    },
  )

  return { form, preview, saving, save: () => saving.run({ ...form.values }) }
}

function initial(rules: readonly CollegeRule[], months: readonly string[], current: string): Values {
  const held = rules.find((rule) => rule.inForce)?.rule
  return {
    month: months.includes(current) ? current : (months[0] ?? ''),
    levels: [...(held?.levels ?? [])],
    yearsBefore: String(held?.yearsBefore ?? ''),
    students: held?.students ?? true,
    maximumAge: held?.maximumAge ? String(held.maximumAge) : '',
    contracts: [...(held?.contracts ?? [])],
    insuredOnly: held?.insuredOnly ?? false,
    from: current,
    to: current,
  }
}

/** What is no number goes as absent, so that the server names the field. */
function draft(values: Values): CollegeRuleDraft {
  const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined)
  return {
    levels: [...values.levels],
    yearsBefore: whole(values.yearsBefore),
    students: values.students,
    maximumAge: whole(values.maximumAge),
    contracts: [...values.contracts],
    insuredOnly: values.insuredOnly,
  }
}
