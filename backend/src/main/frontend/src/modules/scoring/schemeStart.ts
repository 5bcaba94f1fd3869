import type { PlanContent, Scheme, SchemeContent, UnitCategory } from '@/shared/apiTypes'
import { newestContent } from '@/shared/plans'
import { scheme, schemeDraft, schemes } from './schemeApi'

/** What an editor of a scheme begins with. */
export interface SchemeStart {
  plan: PlanContent
  scheme?: Scheme
  content: SchemeContent
  /** 0 where the category has no scheme yet. */
  version: number
}

const EMPTY: SchemeContent = {
  items: [],
  bonusCap: 0,
  bonuses: [],
  deductions: [],
  vetoes: [],
  grades: [],
  publication: 'OWN',
  difficulty: [],
}

/** The draft; without one what is in force; without that an empty one. */
export async function schemeStart(
  tenant: string,
  plan: string,
  category: UnitCategory,
  signal: AbortSignal,
): Promise<SchemeStart> {
  const [content, known] = await Promise.all([
    newestContent(tenant, plan, signal),
    schemes(tenant, plan, signal),
  ])
  const found = known.find((one) => one.category === category)
  if (!found) {
    return { plan: content, content: structuredClone(EMPTY), version: 0 }
  }
  const read = found.inDraft ? schemeDraft : scheme
  const detail = await read(tenant, plan, category, signal)
  return { plan: content, scheme: detail.scheme, content: detail.content, version: detail.scheme.version }
}
