import type { NewNoticeChoice, NewNoticeGroup, NoticeChoice, NoticeGroup, Page } from '@/shared/apiTypes'
import { answer, api, ifMatch, once } from '@/shared/http'

const place = (tenant: string) => ({ path: { tenant } })

export function choice(tenant: string, signal: AbortSignal): Promise<NoticeChoice> {
  return answer(api.GET('/api/tenants/{tenant}/notice-choice', { params: place(tenant), signal }))
}

export function saveChoice(
  tenant: string,
  seen: NoticeChoice,
  wanted: NewNoticeChoice,
): Promise<NoticeChoice> {
  return answer(
    api.PUT('/api/tenants/{tenant}/notice-choice', {
      params: { ...place(tenant), header: ifMatch(seen.version) },
      body: wanted,
    }),
  )
}

export function testMail(tenant: string): Promise<unknown> {
  return answer(api.POST('/api/tenants/{tenant}/notice-choice/test', { params: place(tenant) }))
}

export function feed(tenant: string, signal: AbortSignal): Promise<{ madeAt?: string }> {
  return answer(api.GET('/api/tenants/{tenant}/calendar-feed', { params: place(tenant), signal }))
}

export function makeFeed(tenant: string, language: 'zh-CN' | 'en'): Promise<{ address: string }> {
  return answer(
    api.POST('/api/tenants/{tenant}/calendar-feed', { params: place(tenant), body: { language } }),
  )
}

export function revokeFeed(tenant: string): Promise<unknown> {
  return answer(api.DELETE('/api/tenants/{tenant}/calendar-feed', { params: place(tenant) }))
}

export function groups(tenant: string, signal: AbortSignal): Promise<Page<NoticeGroup>> {
  return answer(api.GET('/api/tenants/{tenant}/notice-groups', { params: place(tenant), signal }))
}

export function addGroup(tenant: string, group: NewNoticeGroup, key: string): Promise<NoticeGroup> {
  return answer(
    api.POST('/api/tenants/{tenant}/notice-groups', {
      params: { ...place(tenant), header: once(key) },
      body: group,
    }),
  )
}

export function dropGroup(tenant: string, group: string): Promise<unknown> {
  return answer(
    api.DELETE('/api/tenants/{tenant}/notice-groups/{group}', { params: { path: { tenant, group } } }),
  )
}

export function testGroup(tenant: string, group: string): Promise<unknown> {
  return answer(
    api.POST('/api/tenants/{tenant}/notice-groups/{group}/test', { params: { path: { tenant, group } } }),
  )
}
