import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import MilestonesPage from './MilestonesPage.vue'
import { sampleStanding } from './sample'

enableAutoUnmount(afterEach)

const asked: URL[] = []
const sent: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  asked.length = 0
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    asked.push(url)
    if (request.method === 'POST') {
      sent.push(request)
      return new Response('file')
    }
    switch (url.pathname.split('/')[4]) {
      case 'plans':
        return json({ items: [{ year: 2026, revision: 1, firstMonth: '2026-01', lastMonth: '2026-12' }] })
      case 'supervision':
        return json({
          items: [
            ...[
              {
                indicator: 'A02',
                due: '2026-09-30',
                notice: 'N1',
                number: '〔2026〕督办第3号',
                state: 'ISSUED',
              },
            ],
          ],
        })
      default:
        return json(sampleStanding())
    }
  })
})

async function open(query = 'month=2026-11') {
  const empty = { template: '<p />' }
  const page = await mountAt(MilestonesPage, {
    path: `/t/nanqiao/milestones?${query}`,
    pattern: '/t/:tenant/milestones',
    routes: [
      { path: '/t/:tenant/cockpit', name: 'cockpit', component: empty },
      { path: '/t/:tenant/indicators', name: 'indicator-values', component: empty },
      { path: '/t/:tenant/supervision/:notice', name: 'supervision-notice', component: empty },
    ],
    me: person(tenancy('nanqiao', 'LEADER')),
  })
  await flushPromises()
  await flushPromises()
  return page
}

describe('the milestones of the plan', () => {
  it('says of each what is due, what is reached, who answers for it, and what was raised from it', async () => {
    const { wrapper } = await open()
    const overdue = wrapper.find('[data-key="A02 2026-09-30"]')

    expect(overdue.find('[data-testid="status"]').text()).toBe('逾期未达')
    expect(overdue.find('[data-column="wanted"]').text()).toBe('9')
    expect(overdue.find('[data-column="actual"]').text()).toBe('4 人')
    expect(overdue.find('[data-column="share"]').text()).toContain('75')
    expect(overdue.find('[data-column="lacking"]').text()).toBe('3 / 5')
    expect(overdue.find('[data-column="lead"]').text()).toContain('区人社局')
    expect(overdue.find('[data-column="lead"]').text()).toContain('林晓 副局长')
    expect(overdue.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/t/nanqiao/indicators?month=2026-11&indicator=A02',
      '/t/nanqiao/supervision/N1',
    ])
    expect(wrapper.find('[data-key="A01 2026-12-31"] [data-testid="raised"]').exists()).toBe(false)
    expect(asked.find((url) => url.pathname.endsWith('/milestones'))?.searchParams.get('plan')).toBe(
      '0HXJ4W2Q8K3ZR',
    )
  })

  it('is taken away as a file of the month that is shown', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
    const { wrapper } = await open()

    await wrapper.find('[data-testid="export"]').trigger('click')
    await flushPromises()
    document.querySelector('.el-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()

    const url = new URL(sent[0]!.url)
    expect(url.pathname).toBe('/api/tenants/nanqiao/supervision/milestones/exports')
    expect(url.searchParams.get('month')).toBe('2026-11')
    expect(await sent[0]!.json()).toEqual({ format: 'XLSX', purpose: 'CHECKING' })
  })

  it('counts each kind and shows one when it is chosen, in the address', async () => {
    const { wrapper, router } = await open()
    const tabs = () => wrapper.findAll('[role="group"] button')
    expect(tabs().map((tab) => tab.text())).toEqual([
      ...['全部 2', '逾期 1', '30 天内 0', '未到期 1', '已达到 0'],
    ])

    await tabs()[3]!.trigger('click')
    await flushPromises()

    expect(router.currentRoute.value.query.show).toBe('coming')
    expect(wrapper.findAll('[data-testid="row"]').map((row) => row.attributes('data-key'))).toEqual([
      'A01 2026-12-31',
    ])
  })
})
