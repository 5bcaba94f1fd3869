import type { CollegePreview, CollegeRule, CollegeRuleDraft, CollegeRules } from '@/shared/apiTypes'
import { answer, api, ifMatch } from '@/shared/http'

const RULES = '/api/tenants/{tenant}/college-student-rules'

export function collegeRules(tenant: string, signal: AbortSignal): Promise<CollegeRules> {
  return answer(api.GET(RULES, { params: { path: { tenant } }, signal }))
}

/** Whom the rule would move among the hires of these months; nothing is stored. */
export function previewRule(
  tenant: string,
  query: { from: string; to: string },
  body: CollegeRuleDraft,
): Promise<CollegePreview> {
  return answer(api.POST(`${RULES}/preview`, { params: { path: { tenant }, query }, body }))
}

/** Sets the rule from a month on; version 0 where that month has none of its own. */
export function setRule(
  tenant: string,
  month: string,
  version: number,
  body: CollegeRuleDraft,
): Promise<CollegeRule> {
  return answer(
    api.PUT(`${RULES}/{month}`, { params: { path: { tenant, month }, header: ifMatch(version) }, body }),
  )
}

export function withdrawRule(tenant: string, month: string, version: number): Promise<unknown> {
  return answer(
    api.DELETE(`${RULES}/{month}`, { params: { path: { tenant, month }, header: ifMatch(version) } }),
  )
}
