import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/shared/apiTypes'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import SearchBox from './SearchBox.vue'

const asked: string[] = []
const unit = { code: 'wuyi', name: '乌衣镇' }
let hits: object[]

beforeEach(() => {
  document.body.innerHTML = ''
  asked.length = 0
  hits = [{ kind: 'ENTERPRISE', name: '晨光电子', enterprise: 'E1', creditCode: '91341103MA2T002770', unit }]
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).searchParams.get('q') ?? '')
    return json({ items: hits })
  })
})

async function open(alias: string, role: Role) {
  const place = tenancy(alias, role)
  const { wrapper, router } = await mountAt(SearchBox, {
    path: `/t/${alias}/anywhere`,
    pattern: '/t/:tenant/anywhere',
    routes: [
      { path: '/t/:tenant/enterprises/:enterprise', name: 'enterprise', component: { template: '<p />' } },
      { path: '/t/:tenant/rollup/units/:unit', name: 'rollup-unit', component: { template: '<p />' } },
    ],
    me: person(place),
    props: { tenancy: place },
  })
  await wrapper.find('[data-testid="search"]').trigger('click')
  await flushPromises()
  return { wrapper, router }
}

describe('the search box', () => {
  it('asks nothing before something is typed, and takes the cursor', async () => {
    const { wrapper } = await open('nanqiao-wuyi', 'OFFICIAL')

    expect(asked).toEqual([])
    expect(document.activeElement).toBe(wrapper.find('[data-testid="search-box"]').element)
  })

  it('opens the first that was found on Enter, without waiting for the pause', async () => {
    const { wrapper, router } = await open('nanqiao-wuyi', 'OFFICIAL')

    await wrapper.find('[data-testid="search-box"]').setValue('cgdz')
    await wrapper.find('[data-testid="search-box"]').trigger('keydown', { key: 'Enter' })
    await flushPromises()

    expect(asked).toEqual(['cgdz'])
    expect(router.currentRoute.value.path).toBe('/t/nanqiao-wuyi/enterprises/E1')
    expect(wrapper.find('[data-testid="search-panel"]').exists()).toBe(false)
  })

  it('shows a leader the unit, whatever was found in it', async () => {
    const { wrapper, router } = await open('nanqiao', 'LEADER')

    await wrapper.find('[data-testid="search-box"]').setValue('晨光')
    await wrapper.find('[data-testid="search-box"]').trigger('keydown', { key: 'Enter' })
    await flushPromises()

    expect(router.currentRoute.value.path).toBe('/t/nanqiao/rollup/units/wuyi')
  })

  it('says so when nothing is found, and stays', async () => {
    hits = []
    const { wrapper, router } = await open('nanqiao-wuyi', 'OFFICIAL')

    await wrapper.find('[data-testid="search-box"]').setValue('xyz')
    await wrapper.find('[data-testid="search-box"]').trigger('keydown', { key: 'Enter' })
    await flushPromises()

    expect(wrapper.text()).toContain('没有找到。')
    expect(router.currentRoute.value.path).toBe('/t/nanqiao-wuyi/anywhere')
  })
})
