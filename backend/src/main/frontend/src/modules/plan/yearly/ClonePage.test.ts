import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import ClonePage from './ClonePage.vue'

beforeEach(() => {
  document.body.innerHTML = ''
  vi.stubGlobal('fetch', async () =>
    json({ plan: { id: '1', year: 2026, name: '2026 年工作方案', firstMonth: '2026-03' } }),
  )
})

it('lets whoever only looked leave unasked, and asks whoever wrote something', async () => {
  const { wrapper, router } = await mountAt(ClonePage, {
    path: '/t/nanqiao/plans/1/clone',
    pattern: '/t/:tenant/plans/:plan/clone',
    routes: ['plan', 'plan-draft'].map((name) => ({
      path: `/t/:tenant/${name}/:plan`,
      name,
      component: { template: '<p />' },
    })),
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  const [year, name, first] = wrapper.findAll<HTMLInputElement>('input').map(({ element }) => element.value)
  expect([year, name, first]).toEqual(['2027', '2027 年招才引智工作方案', '2027-03'])

  await router.push('/t/nanqiao/plan/1')
  expect(router.currentRoute.value.name).toBe('plan')

  await wrapper.find('input').setValue('2028')
  await router.push('/elsewhere')
  expect(router.currentRoute.value.name).toBe('plan')
})
