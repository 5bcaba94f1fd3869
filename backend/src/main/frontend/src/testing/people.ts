import type { Me, Role, Tenancy } from '@/shared/apiTypes'

export function tenancy(alias: string, ...roles: Role[]): Tenancy {
  return {
    alias,
    name: '乌衣镇',
    kind: alias.includes('-') ? 'UNIT' : 'DISTRICT',
    district: { alias: 'nanqiao', name: '南谯区' },
    roles,
    ...(roles.includes('ENTERPRISE') ? { enterprise: { id: 'E1', name: '利维能' } } : {}),
  }
}

export function person(...tenants: Tenancy[]): Me {
  return { subject: 's', name: '王晓', language: 'zh-CN', operator: false, tenants, elsewhere: [] }
}
