import type {
  ActionItem,
  ActionItemContent,
  Meeting,
  MeetingContent,
  MeetingDetail,
  PaperFormat,
} from '@/shared/apiTypes'
import type { ExportOrder } from '@/shared/export'
import { answer, api, ifMatch, once } from '@/shared/http'

const MEETINGS = '/api/tenants/{tenant}/meetings'
const MEETING = `${MEETINGS}/{meeting}` as const
const ITEMS = '/api/tenants/{tenant}/action-items'

/** Those of a year, the newest first. */
export async function meetings(tenant: string, year: number, signal: AbortSignal): Promise<Meeting[]> {
  return (await answer(api.GET(MEETINGS, { params: { path: { tenant }, query: { year } }, signal }))).items
}

export function meeting(tenant: string, meeting: string, signal: AbortSignal): Promise<MeetingDetail> {
  return answer(api.GET(MEETING, { params: { path: { tenant, meeting } }, signal }))
}

export function planMeeting(tenant: string, key: string, body: MeetingContent): Promise<MeetingDetail> {
  return answer(api.POST(MEETINGS, { params: { path: { tenant }, header: once(key) }, body }))
}

export function reviseMeeting(tenant: string, seen: Meeting, body: MeetingContent): Promise<MeetingDetail> {
  return answer(api.PUT(MEETING, { params: place(tenant, seen), body }))
}

export function dropMeeting(tenant: string, seen: Meeting): Promise<unknown> {
  return answer(api.DELETE(MEETING, { params: place(tenant, seen) }))
}

export function packMeeting(tenant: string, seen: Meeting): Promise<MeetingDetail> {
  return answer(api.PUT(`${MEETING}/pack`, { params: place(tenant, seen) }))
}

export function endMeeting(tenant: string, seen: Meeting): Promise<MeetingDetail> {
  return answer(api.PUT(`${MEETING}/end`, { params: place(tenant, seen) }))
}

export function meetingPaper(tenant: string, meeting: string, format: PaperFormat): Promise<unknown> {
  return answer(
    api.POST(`${MEETING}/papers`, {
      params: { path: { tenant, meeting } },
      body: { format },
      parseAs: 'blob',
    }),
  )
}

export function exportMeeting(tenant: string, meeting: string, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST(`${MEETING}/exports`, { params: { path: { tenant, meeting } }, body, parseAs: 'blob' }),
  )
}

export function decideItem(
  tenant: string,
  meeting: string,
  key: string,
  body: ActionItemContent,
): Promise<ActionItem> {
  return answer(
    api.POST(`${MEETING}/items`, { params: { path: { tenant, meeting }, header: once(key) }, body }),
  )
}

export function removeItem(tenant: string, item: ActionItem): Promise<unknown> {
  return answer(
    api.DELETE(`${MEETING}/items/{item}`, {
      params: { path: { tenant, meeting: item.meeting, item: item.id }, header: ifMatch(item.version) },
    }),
  )
}

/** What the meetings of a year left to do, open ones first. */
export async function actionItems(tenant: string, year: number, signal: AbortSignal): Promise<ActionItem[]> {
  return (await answer(api.GET(ITEMS, { params: { path: { tenant }, query: { year } }, signal }))).items
}

export function exportItems(tenant: string, year: number, body: ExportOrder): Promise<unknown> {
  return answer(
    api.POST(`${ITEMS}/exports`, { params: { path: { tenant }, query: { year } }, body, parseAs: 'blob' }),
  )
}

export function reportItem(tenant: string, key: string, seen: ActionItem, text: string): Promise<ActionItem> {
  return answer(
    api.PUT(`${ITEMS}/{item}/report`, {
      params: { path: { tenant, item: seen.id }, header: { ...ifMatch(seen.version), ...once(key) } },
      body: { text },
    }),
  )
}

export function findItem(
  tenant: string,
  seen: ActionItem,
  done: boolean,
  comment: string,
): Promise<ActionItem> {
  return answer(
    api.PUT(`${ITEMS}/{item}/finding`, {
      params: { path: { tenant, item: seen.id }, header: ifMatch(seen.version) },
      body: comment ? { done, comment } : { done },
    }),
  )
}

function place(tenant: string, seen: Meeting) {
  return { path: { tenant, meeting: seen.id }, header: ifMatch(seen.version) }
}
