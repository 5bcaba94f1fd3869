import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { speak } from '@/app/i18n'
import type { HandoverDetail, HandoverLine } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import HandoverPage from './HandoverPage.vue'

const line = (key: string, chinese: string, more: Partial<HandoverLine> = {}): HandoverLine => ({
  key,
  chinese,
  english: `${key} in English`,
  overdue: 0,
  page: '/worklist',
  ...more,
})
const waiting: HandoverDetail = {
  handover: {
    id: 'H1',
    unit: 'wuyi',
    unitName: '乌衣镇',
    office: false,
    own: true,
    leaver: '林晓',
    follower: '周敏',
    on: '2026-12-01',
    state: 'HANDED_OVER',
    startedAt: '2026-11-25T02:00:00Z',
    handedAt: '2026-11-26T02:00:00Z',
    waits: true,
    version: 2,
  },
  words: { notes: '名单在共享盘', promised: [{ what: '周转房两套', to: '区三中', by: '2026-12-31' }] },
  content: {
    day: '2026-11-26',
    open: [line('RETURNS_TO_VERIFY', '14 份月报待核验', { overdue: 2 })],
    promises: [line('decision', '议定事项：再建引才工作站', { due: '2026-12-31', workingDaysLeft: 25 })],
    deadlines: [line('closing', '2026-11 月报结账', { due: '2026-12-05', workingDaysLeft: 7 })],
  },
  frozen: true,
  seen: 'now',
  changes: [
    {
      kind: 'CHANGED',
      before: line('RETURNS_TO_VERIFY', '14 份月报待核验'),
      after: line('RETURNS_TO_VERIFY', '15 份月报待核验'),
    },
  ],
  handing: { at: '2026-11-26T02:00:00Z', name: '林晓', digest: 'a'.repeat(64) },
  gone: false,
  printable: false,
  actions: ['take', 'withdraw', 'paper'],
}

let sent: Request[]
let read: number

async function open(detail: HandoverDetail, answer: () => Response = () => json(detail)) {
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      read++
      return json(detail)
    }
    sent.push(request.clone())
    return answer()
  })
  const { wrapper } = await mountAt(HandoverPage, {
    path: '/t/nanqiao-wuyi/handovers/H1',
    pattern: '/t/:tenant/handovers/:handover',
    routes: [{ path: '/t/:tenant/handovers', name: 'handovers', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
  })
  await flushPromises()
  return wrapper
}

beforeEach(() => {
  sent = []
  read = 0
  document.body.innerHTML = ''
})

describe('a hand-over', () => {
  it('shows three sections with links, what was added, what changed and who has signed', async () => {
    const wrapper = await open(waiting)

    expect(wrapper.get('[data-testid="open"]').text()).toContain('逾期 2')
    expect(wrapper.get('[data-testid="open"] a').attributes('href')).toBe('/t/nanqiao-wuyi/worklist')
    expect(wrapper.get('[data-testid="promises"]').text()).toContain('还剩 25 个工作日')
    expect(wrapper.get('[data-testid="deadlines"]').text()).toContain('2026-11 月报结账')
    expect(wrapper.get('[data-testid="words"]').text()).toContain('周转房两套')
    expect(wrapper.get('[data-testid="changes"]').text()).toContain('15 份月报待核验')
    expect(wrapper.get('[data-testid="sign-leaver"]').text()).toContain('已签字')
    expect(wrapper.get('[data-testid="sign-follower"]').text()).toContain('未签字')
  })

  it('is taken over under what was read', async () => {
    const wrapper = await open(waiting)
    await wrapper.get('[data-testid="take"]').trigger('click')
    await flushPromises()
    document.querySelector<HTMLButtonElement>('[data-testid="confirm"]')!.click()
    await flushPromises()

    expect(sent).toHaveLength(1)
    expect(sent[0]!.url).toContain('/handovers/H1/taking-over')
    expect(sent[0]!.headers.get('If-Match')).toBe('"2"')
    expect(await sent[0]!.json()).toEqual({ seen: 'now' })
  })

  it('is read anew when something has moved on, and the dialog says so', async () => {
    const wrapper = await open(waiting, () => refusal(409, 'handover.moved-on'))
    await wrapper.get('[data-testid="take"]').trigger('click')
    await flushPromises()
    document.querySelector<HTMLButtonElement>('[data-testid="confirm"]')!.click()
    await flushPromises()

    expect(document.body.textContent).toContain('handover.moved-on')
    expect(read).toBe(2)
  })

  it('has no links for whoever reads it in another tenant, and no buttons the server does not name', async () => {
    const wrapper = await open({
      ...waiting,
      handover: { ...waiting.handover, own: false },
      actions: ['paper'],
    })

    expect(wrapper.find('[data-testid="open"] a').exists()).toBe(false)
    expect(wrapper.find('[data-testid="take"]').exists()).toBe(false)
    expect(wrapper.find('[data-testid="docx"]').exists()).toBe(true)
  })

  it('reads in English as it was frozen in English', async () => {
    await speak('en')
    const wrapper = await open(waiting)

    expect(wrapper.get('[data-testid="deadlines"]').text()).toContain('closing in English')
    await speak('zh-CN')
  })
})
