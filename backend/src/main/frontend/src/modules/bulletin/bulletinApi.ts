import type {
  Bulletin,
  BulletinContent,
  BulletinDetail,
  BulletinRules,
  BulletinRulesInForce,
  PaperFormat,
} from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const BULLETINS = '/api/tenants/{tenant}/bulletins'
const BULLETIN = `${BULLETINS}/{bulletin}` as const
const RULES = '/api/tenants/{tenant}/bulletin-rules'

/** Those of a year, drafts first, then the newest first. */
export async function bulletins(tenant: string, year: number, signal: AbortSignal): Promise<Bulletin[]> {
  return (await answer(api.GET(BULLETINS, { params: { path: { tenant }, query: { year } }, signal }))).items
}

export function draftBulletin(tenant: string, key: string, inventory: string): Promise<BulletinDetail> {
  return answer(api.POST(BULLETINS, { params: { path: { tenant }, header: once(key) }, body: { inventory } }))
}

export function bulletin(tenant: string, bulletin: string, signal: AbortSignal): Promise<BulletinDetail> {
  return answer(api.GET(BULLETIN, { params: { path: { tenant, bulletin } }, signal }))
}

export function reviseBulletin(
  tenant: string,
  seen: Bulletin,
  body: BulletinContent,
): Promise<BulletinDetail> {
  return answer(api.PUT(BULLETIN, { params: place(tenant, seen), body }))
}

export function discardBulletin(tenant: string, seen: Bulletin): Promise<unknown> {
  return answer(api.DELETE(BULLETIN, { params: place(tenant, seen) }))
}

export function publishBulletin(tenant: string, seen: Bulletin): Promise<BulletinDetail> {
  return answer(api.PUT(`${BULLETIN}/publication`, { params: place(tenant, seen) }))
}

export function acknowledgeBulletin(
  tenant: string,
  key: string,
  bulletin: string,
  name: string,
): Promise<BulletinDetail> {
  return answer(
    api.PUT(`${BULLETIN}/acknowledgement`, {
      params: { path: { tenant, bulletin }, header: once(key) },
      body: { name },
    }),
  )
}

export function bulletinFile(tenant: string, bulletin: string, format: PaperFormat): Promise<unknown> {
  return answer(
    api.POST(`${BULLETIN}/exports`, {
      params: { path: { tenant, bulletin } },
      body: { format },
      parseAs: 'blob',
    }),
  )
}

function place(tenant: string, seen: Bulletin) {
  return { path: { tenant, bulletin: seen.id }, header: ifMatch(seen.version) }
}

export function bulletinRules(tenant: string, signal: AbortSignal): Promise<BulletinRulesInForce> {
  return answer(api.GET(RULES, { params: { path: { tenant } }, signal }))
}

export function writeBulletinRules(
  tenant: string,
  version: number,
  body: BulletinRules,
): Promise<BulletinRulesInForce> {
  return answer(api.PUT(RULES, { params: { path: { tenant }, header: ifMatch(version) }, body }))
}
