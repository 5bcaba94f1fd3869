import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import MonthsPage from './MonthsPage.vue'

const month = (name: string, state: string, actions: string[], more: object = {}) => ({
  ...{ month: name, assessmentYear: 2026, state, actions, version: 3, closesAt: '2026-12-05T10:00:00Z' },
  closingDay: { weekday: 'SATURDAY', worked: false, next: '2026-12-07T10:00:00Z', provisional: false },
  ...more,
})

const changes: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  changes.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET') {
      changes.push(request)
      return json(month('2026-10', 'OPEN', []))
    }
    if (request.url.includes('/absentees')) {
      return json({ month: '2026-10', final: true, owed: 9, absent: 2, units: [], others: [] })
    }
    if (request.url.includes('/work-calendars')) {
      return json({ year: 2027, days: [], provisional: true, due: true, version: 0, actions: ['publish'] })
    }
    return json({
      year: 2026,
      items: [
        month('2026-10', 'CLOSED', ['reopen']),
        month('2026-11', 'OPEN', ['setClosing'], { workingDaysLeft: 8 }),
      ],
    })
  })
})

async function open() {
  const { wrapper } = await mountAt(MonthsPage, {
    path: '/t/nanqiao/months',
    pattern: '/t/:tenant/months',
    routes: [
      { path: '/t/:tenant/absentees/:month', name: 'absentees', component: { template: '<p />' } },
      { path: '/t/:tenant/work-calendar/:year', name: 'work-calendar', component: { template: '<p />' } },
    ],
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  return wrapper
}

describe('the months', () => {
  it('tell the weekday, the working days left and who is absent', async () => {
    const wrapper = await open()

    expect(wrapper.text()).toContain('周六')
    expect(wrapper.text()).toContain('还剩 8 个工作日')
    expect(wrapper.text()).toContain('结账日不是工作日')
    expect(wrapper.findAll('[data-testid="absent"]')[0]?.text()).toContain('缺报 2 家')
    expect(wrapper.find('[data-testid="calendar-due"]').exists()).toBe(true)
  })

  it('are reopened from the version seen, with the reason', async () => {
    const wrapper = await open()

    expect(wrapper.findAll('[data-testid="reopen"]')).toHaveLength(1)
    await wrapper.find('[data-testid="reopen"]').trigger('click')
    await flushPromises()
    const fields = document.querySelectorAll<HTMLInputElement>('.el-dialog input, .el-dialog textarea')
    fields[0]!.value = '2026-12-09T18:00'
    fields[0]!.dispatchEvent(new Event('input'))
    fields[1]!.value = '乌衣镇停电两天，企业未能报送'
    fields[1]!.dispatchEvent(new Event('input'))
    await flushPromises()
    document.querySelector('.el-dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()

    expect(changes[0]?.url).toContain('/months/2026-10/reopening')
    expect(changes[0]?.headers.get('If-Match')).toBe('"3"')
    expect(await changes[0]?.json()).toEqual({
      closesAt: '2026-12-09T10:00:00.000Z',
      reason: '乌衣镇停电两天，企业未能报送',
    })
  })
})
