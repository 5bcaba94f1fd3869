import type { LedgerSplit, LedgerSplitDecision, LedgerSplitInFull, Page } from '@/shared/apiTypes'
import { answer, api, ifMatch } from '@/shared/http'

const SPLITS = '/api/tenants/{tenant}/ledger/splits'
const SPLIT = `${SPLITS}/{split}` as const

export type SplitState = LedgerSplit['state']

export function splits(
  tenant: string,
  state: SplitState,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<LedgerSplit>> {
  return answer(api.GET(SPLITS, { params: { path: { tenant }, query: { state, after } }, signal }))
}

export function split(tenant: string, id: string, signal: AbortSignal): Promise<LedgerSplitInFull> {
  return answer(api.GET(SPLIT, { params: { path: { tenant, split: id } }, signal }))
}

export function decideSplit(
  tenant: string,
  seen: LedgerSplitInFull,
  body: LedgerSplitDecision,
): Promise<LedgerSplitInFull> {
  return answer(
    api.PUT(`${SPLIT}/decision`, {
      params: { path: { tenant, split: seen.id }, header: ifMatch(seen.version) },
      body,
    }),
  )
}
