import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import FigureHiresPage from './FigureHiresPage.vue'
import GroupsPage from './GroupsPage.vue'

const figure = (counted: number) => ({
  ...{ counted, college: 2, late: 0, duplicate: 0, insured: 3, degreeChecked: 1 },
  ...{ collegeInsured: 1, collegeDegreeChecked: 0 },
})
const asked: URL[] = []
const sent: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  asked.length = 0
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url))
    if (request.method === 'POST') {
      sent.push(request)
      return new Response('x')
    }
    if (request.url.includes('/hires')) {
      return json({
        items: [
          {
            ...{ id: 'H1', enterprise: { id: 'E1', name: '利维能' }, month: '2022-11', returned: '2022-11' },
            ...{
              cause: 'DECIDED',
              hires: -1,
              credit: -0.5,
              finding: 'WRONG',
              name: '测试甲',
              documentNumber: '341***1234',
            },
            ...{ education: '21', channel: 'REFERRAL', college: true, insured: true, degreeChecked: false },
            ...{ late: false, duplicate: false, hiredOn: '2022-11-03', bookedAt: '2022-11-24T02:00:00Z' },
          },
        ],
      })
    }
    return json({
      ...{ year: 2022, by: 'UNIT_EDUCATION', units: [{ code: 'wuyi', name: '乌衣镇', category: 'TOWN' }] },
      groups: [{ unit: 'wuyi', education: '21', ...figure(4.5) }],
      total: figure(4.5),
    })
  })
})

const routes = [
  { path: '/t/:tenant/rollup', name: 'rollup', component: { template: '<p />' } },
  { path: '/t/:tenant/figures', name: 'figures', component: { template: '<p />' } },
  { path: '/t/:tenant/returns/:enterprise/:month', name: 'return', component: { template: '<p />' } },
]

describe('grouped figures', () => {
  it('asks for what the address says, shows the sums of the server and opens each further', async () => {
    const { wrapper, router } = await mountAt(GroupsPage, {
      path: '/t/nanqiao/rollup/groups?year=2022&by=UNIT_EDUCATION&month=2022-11',
      pattern: '/t/:tenant/rollup/groups',
      routes,
      me: person(tenancy('nanqiao', 'LEADER')),
    })
    await flushPromises()

    expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({
      ...{ year: '2022', by: 'UNIT_EDUCATION', month: '2022-11' },
    })
    expect(wrapper.find('tbody [data-column="UNIT"]').text()).toBe('乌衣镇')
    const counted = wrapper.find('tbody [data-column="counted"] a')
    expect(counted.text()).toBe('4.5')
    expect(counted.attributes('href')).toContain('education=21')
    expect(counted.attributes('href')).toContain('by=CHANNEL')
    expect(wrapper.find('[data-testid="figure-counted"]').text()).toContain('其中参保 3，学历已核 1')
    await wrapper.find('[data-testid="grouping"]').setValue('CHANNEL')
    await flushPromises()
    expect(router.currentRoute.value.query.by).toBe('CHANNEL')
    expect(asked[asked.length - 1]!.searchParams.get('by')).toBe('CHANNEL')
  })

  it('takes a file away with its purpose', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
    const { wrapper } = await mountAt(GroupsPage, {
      path: '/t/nanqiao/rollup/groups?year=2022&by=UNIT',
      pattern: '/t/:tenant/rollup/groups',
      routes,
      me: person(tenancy('nanqiao', 'LEADER')),
    })
    await flushPromises()

    await wrapper.find('[data-testid="export"]').trigger('click')
    await flushPromises()
    document.querySelector('.el-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()

    expect(new URL(sent[0]!.url).pathname).toBe('/api/tenants/nanqiao/rollup/groups/exports')
    expect(await sent[0]!.json()).toEqual({ format: 'XLSX', purpose: 'CHECKING' })
  })
})

describe('the hires that a figure counts', () => {
  it('shows what takes out as negative, with its cause, and narrows by the address', async () => {
    const { wrapper } = await mountAt(FigureHiresPage, {
      path: '/t/nanqiao-wuyi/figures/hires?year=2022&college=true',
      pattern: '/t/:tenant/figures/hires',
      routes,
      me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
    })
    await flushPromises()

    expect(asked[0]!.searchParams.get('college')).toBe('true')
    expect(wrapper.find('[data-column="credit"]').text()).toBe('-0.5')
    expect(wrapper.find('[data-column="cause"]').text()).toBe('人才办裁定')
    expect(wrapper.find('[data-testid="finding"]').text()).toBe('抽查不实')
    expect(wrapper.find('[data-column="document"]').text()).toBe('341***1234')
  })
})
