import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import DuplicatesPage from './DuplicatesPage.vue'

const hire = (id: string, unit: string) => ({ hire: id, unit: { code: unit, name: `${unit}镇` }, share: 0 })
const asked: string[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  asked.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.url)
    return json({
      items: [
        {
          ...{ id: '0HXJ4W2Q8K3ZR', year: 2026, state: 'OPEN', openedAt: '2026-11-20T03:00:00Z' },
          ...{ disputed: true, hires: [hire('H1', '甲'), hire('H2', '乙')], version: 1, actions: ['decide'] },
        },
      ],
    })
  })
})

it('lists cases by number, those disputed marked, and keeps the filter in the address', async () => {
  const { wrapper, router } = await mountAt(DuplicatesPage, {
    path: '/t/nanqiao/duplicates?year=2026',
    pattern: '/t/:tenant/duplicates',
    routes: [{ path: '/t/:tenant/duplicates/:case', name: 'duplicate', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  expect(asked[0]).toContain('/duplicates?year=2026&state=OPEN')
  expect(wrapper.find('[data-testid="row"]').text()).toContain('甲镇 · 乙镇')
  expect(wrapper.find('[data-testid="status"]').text()).toBe('有争议')

  await wrapper.findAll('[role="group"] button')[1]!.trigger('click')
  await flushPromises()

  expect(router.currentRoute.value.query.state).toBe('DECIDED')
  expect(asked[asked.length - 1]).toContain('state=DECIDED')
})
