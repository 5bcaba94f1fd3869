import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import AuditPage from './AuditPage.vue'

async function details(action: string, told: Record<string, unknown>) {
  const actor = { subject: 'a1b2c3d4e5', you: false }
  const entry = {
    id: '1',
    at: '2026-11-20T03:49:00Z',
    action,
    actor,
    object: 'member/0SBM92TRH79Q3',
    details: told,
  }
  vi.stubGlobal('fetch', async () => json({ items: [entry] }))
  const { wrapper } = await mountAt(AuditPage, {
    path: '/t/nanqiao/audit',
    pattern: '/t/:tenant/audit',
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  return wrapper.get('[data-column="details"]').text()
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the details of an entry', () => {
  it('say codes in words', async () => {
    expect(await details('member.invited', { role: 'OFFICIAL' })).toBe('角色: 单位经办人')
    expect(await details('unit.category-changed', { before: 'TOWN', after: 'PARK' })).toBe(
      '原: 镇街 · 现: 园区',
    )
    expect(await details('inventory.computed', { cause: 'CLOSED' })).toBe('缘由: 月份结账')
    expect(await details('login.failed', { reason: 'invalid_user_credentials' })).toBe(
      '理由: 密码或验证码错误',
    )
    expect(await details('handover.written', { inPlace: false })).toBe('代签: 否')
  })

  it('say moments as moments are written, and keep what is no code', async () => {
    expect(await details('month.closed', { closesAt: '2026-12-05T10:00:00Z' })).toBe(
      '结账时间: 2026年12月5日 18:00',
    )
    expect(await details('enterprise.registered', { creditCode: '91341103MA2N1' })).toContain('91341103MA2N1')
  })
})

describe('the search of the log', () => {
  const entry = {
    id: '1',
    at: '2026-11-20T03:49:00Z',
    action: 'plan.issued',
    actor: { subject: 'a1b2c3d4e5', you: false },
    object: 'plan/0SBM92TRH79Q3',
  }

  async function at(path: string) {
    const asked: URLSearchParams[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      const url = new URL(request.url)
      if (url.pathname.endsWith('/audit-entries')) asked.push(url.searchParams)
      return json({ items: url.pathname.endsWith('/audit-entries') ? [entry] : [] })
    })
    const { wrapper, router } = await mountAt(AuditPage, {
      path,
      pattern: '/t/:tenant/audit',
      me: person(tenancy('nanqiao', 'OFFICE')),
    })
    await flushPromises()
    return { wrapper, router, asked }
  }

  it('looks for what the address says', async () => {
    const { asked, wrapper } = await at('/t/nanqiao/audit?action=plan.&from=2026-11-01')

    expect(Object.fromEntries(asked[0]!)).toMatchObject({ action: 'plan.', from: '2026-11-01' })
    expect(wrapper.get<HTMLInputElement>('[type=date]').element.value).toBe('2026-11-01')
  })

  it('puts what is looked for into the address', async () => {
    const { asked, router, wrapper } = await at('/t/nanqiao/audit')

    await wrapper.get('[type=date]').setValue('2026-11-02')
    await wrapper.get('[data-testid="audit-filter"]').trigger('submit')
    await flushPromises()

    expect(router.currentRoute.value.query).toEqual({ from: '2026-11-02' })
    expect(asked[asked.length - 1]!.get('from')).toBe('2026-11-02')
  })

  it('leads from an entry to all of the same person and of the same thing', async () => {
    const { wrapper } = await at('/t/nanqiao/audit?action=plan.')

    expect(wrapper.get('[data-testid="of-actor"]').attributes('href')).toBe(
      '/t/nanqiao/audit?action=plan.&actor=a1b2c3d4e5',
    )
    expect(wrapper.get('[data-testid="of-object"]').attributes('href')).toBe(
      '/t/nanqiao/audit?action=plan.&object=plan/0SBM92TRH79Q3',
    )
  })
})
