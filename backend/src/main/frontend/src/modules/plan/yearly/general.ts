import type { NewPlan } from '@/shared/apiTypes'
import { filled } from '@/shared/form'

/** What a plan is called and which months it covers, as typed. */
export interface GeneralValues {
  year: string
  name: string
  /** The first of twelve months; January of the year when empty. */
  firstMonth: string
}

/** What is no number goes as absent, so that the server names the field. */
export function generalOf(values: GeneralValues): NewPlan {
  return filled<NewPlan>({ ...values, year: /^\d{4}$/.test(values.year.trim()) ? Number(values.year) : '' })
}
