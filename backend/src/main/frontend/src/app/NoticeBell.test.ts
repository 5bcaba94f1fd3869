import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import NoticeBell from './NoticeBell.vue'

const sentBack = {
  ...{
    kind: 'ROWS_SENT_BACK',
    count: 2,
    overdue: 0,
    month: '2026-11',
    page: '/t/nanqiao-wuyi/report/2026-11',
  },
  ...{ due: '2026-12-05T10:00:00Z', workingDaysLeft: 3, unread: true },
}
const toVerify = {
  kind: 'RETURNS_TO_VERIFY',
  count: 14,
  overdue: 2,
  page: '/t/nanqiao-wuyi/worklist',
  unread: true,
}

const sent: unknown[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  sent.length = 0
})

async function open(items: object[]) {
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') {
      sent.push(await request.json())
      return new Response(null, { status: 204 })
    }
    return json({ items })
  })
  const { wrapper } = await mountAt(NoticeBell, {
    path: '/t/nanqiao-wuyi/anywhere',
    pattern: '/t/:tenant/anywhere',
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
    props: { tenant: 'nanqiao-wuyi' },
  })
  await flushPromises()
  return wrapper
}

describe('the bell', () => {
  it('counts what waits, and tells listeners how much of it is new', async () => {
    const wrapper = await open([toVerify, sentBack])

    expect(wrapper.find('[data-testid="notice-count"]').text()).toBe('2')
    expect(wrapper.find('[data-testid="bell"]').text()).toContain('提醒，2 项待办 · 其中 2 项是新的')
  })

  it('shows what and until when, each a link to its place, and then nothing is new', async () => {
    const wrapper = await open([toVerify, sentBack])

    await wrapper.find('[data-testid="bell"]').trigger('click')
    await flushPromises()

    const [first, second] = wrapper.findAll('[data-testid="notice"]')
    expect(first!.text()).toContain('14 份月报待核验')
    expect(first!.text()).toContain('其中 2 项已逾期')
    expect(second!.text()).toContain('2026年11月退回 2 人')
    expect(second!.text()).toContain('还剩 3 个工作日')
    expect(second!.attributes('href')).toBe('/t/nanqiao-wuyi/report/2026-11')
    expect(wrapper.find('[data-testid="bell"]').text()).not.toContain('新的')
  })

  it('does not call new what was seen before, and tells the server what is looked at now', async () => {
    const wrapper = await open([{ ...toVerify, unread: false }, sentBack])
    const bell = wrapper.find('[data-testid="bell"]')
    expect(bell.text()).toContain('提醒，2 项待办 · 其中 1 项是新的')

    await bell.trigger('click')
    await flushPromises()
    await bell.trigger('click')
    await flushPromises()

    expect(sent).toEqual([
      {
        items: [
          { kind: 'RETURNS_TO_VERIFY', count: 14 },
          { kind: 'ROWS_SENT_BACK', count: 2, month: '2026-11' },
        ],
      },
    ])
  })

  it('says so when nothing waits', async () => {
    const wrapper = await open([])

    expect(wrapper.find('[data-testid="notice-count"]').exists()).toBe(false)
    await wrapper.find('[data-testid="bell"]').trigger('click')
    await flushPromises()
    expect(wrapper.text()).toContain('没有需要您办理的事项')
  })

  it('closes on Escape and gives the focus back', async () => {
    const wrapper = await open([toVerify])
    const bell = wrapper.find<HTMLElement>('[data-testid="bell"]')

    await bell.trigger('click')
    await flushPromises()
    expect(document.activeElement?.getAttribute('data-testid')).toBe('notice')
    await wrapper.find('[data-testid="notice"]').trigger('keydown', { key: 'Escape' })

    expect(wrapper.find('[data-testid="bell-panel"]').exists()).toBe(false)
    expect(document.activeElement).toBe(bell.element)
  })
})
