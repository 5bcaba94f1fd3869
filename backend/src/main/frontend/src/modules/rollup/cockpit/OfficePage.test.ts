import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import OfficePage from './OfficePage.vue'
import { sampleCockpit, sampleMonth } from './sample'

const names = ['months', 'cockpit', 'units', 'members', 'samples', 'corrections', 'duplicates', 'progress']
const routes = [
  ...[...names, 'college-students', 'reconciliations', 'work-calendar'].map((name) => ({
    path: `/t/:tenant/${name}`,
    name,
    component: { template: '<p />' },
  })),
  { path: '/t/:tenant/absentees/:month', name: 'absentees', component: { template: '<p />' } },
  { path: '/t/:tenant/units/:unit', name: 'unit', component: { template: '<p />' } },
]

async function open(cockpit = sampleCockpit()) {
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.includes('/work-calendars/')) {
      return json({ year: 2026, days: [], version: 0 })
    }
    return request.url.includes('/months') ? json({ year: 2026, items: [sampleMonth()] }) : json(cockpit)
  })
  const { wrapper } = await mountAt(OfficePage, {
    path: '/t/nanqiao/office',
    pattern: '/t/:tenant/office',
    routes,
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  await flushPromises()
  return wrapper
}

beforeEach(() => {
  document.body.innerHTML = ''
  vi.useFakeTimers({ now: new Date('2026-11-26T02:00:00Z'), toFake: ['Date'] })
})

describe("the office's home", () => {
  it('says what closes next and how many working days are left', async () => {
    const wrapper = await open()

    expect(wrapper.find('header').text()).toContain('2026年11月')
    expect(wrapper.find('header').text()).toContain('还剩 8 个工作日')
    expect(wrapper.find('[data-day="2026-11-26"]').text()).toContain('今天')
    expect(wrapper.find('[data-day="2026-11-28"]').text()).toContain('休')
  })

  it('counts what waits and leads to each', async () => {
    const wrapper = await open()
    const to = (key: string) => wrapper.find(`[data-testid="figure-${key}"] a`).attributes('href')

    expect(wrapper.find('[data-testid="figure-waiting"]').text()).toContain('3')
    expect(to('absent-2026-11')).toBe('/t/nanqiao/absentees/2026-11')
    expect(to('corrections')).toBe('/t/nanqiao/corrections')
    expect(to('duplicates')).toBe('/t/nanqiao/duplicates')
    expect(to('samples')).toBe('/t/nanqiao/samples')
  })

  it('lists only units for which something is to be done', async () => {
    const wrapper = await open()

    expect(wrapper.findAll('[data-testid="row"]').map((row) => row.attributes('data-key'))).toEqual([
      'wuyi',
      'daliu',
    ])
  })

  it('says what to do first where there is no unit yet', async () => {
    const wrapper = await open({ ...sampleCockpit(), units: [], openMonths: [] })

    expect(wrapper.text()).toContain('先建立单位')
    expect(wrapper.find('header').text()).toContain('没有正在填报的月份')
  })
})
