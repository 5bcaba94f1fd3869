import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import WorklistPage from './WorklistPage.vue'

const line = (id: string, name: string, actions: string[], more: object = {}) => ({
  ...{ enterprise: { id, name }, month: '2026-11', status: 'SUBMITTED', nil: false, hires: 3, college: 1 },
  ...{ pending: 3, sentBack: 0, changed: 0, submittedAt: '2026-11-24T08:15:30Z' },
  ...{ closesAt: '2026-12-05T10:00:00Z', overdue: false, version: 2, actions, ...more },
})

const changes: Request[] = []
const asked: string[] = []
let next: string | undefined
let emptied = false
const beside: Record<string, unknown> = {
  counts: { overdue: 2, dueToday: 0, waiting: 14, sentBack: 3 },
  figures: { total: { counted: 312, college: 41 } },
  'saved-views': { items: [{ id: 'V1', page: 'worklist', name: '逾期的', query: 'due=OVERDUE' }] },
  notices: {
    items: [
      { kind: 'RETURNS_TO_VERIFY', count: 14, overdue: 2, page: '/t/nanqiao-wuyi/worklist' },
      { kind: 'FINDINGS_TO_ANSWER', count: 1, overdue: 0, page: '/t/nanqiao-wuyi/audit-findings' },
    ],
  },
}

beforeEach(() => {
  beside.counts = { overdue: 2, dueToday: 0, waiting: 14, sentBack: 3 }
  document.body.innerHTML = ''
  changes.length = 0
  asked.length = 0
  next = undefined
  emptied = false
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const page = pathname.split('/').pop()!
    if (request.method === 'GET') {
      asked.push(page + search)
    }
    if (page in beside) {
      return json(beside[page])
    }
    if (search.includes('after=')) {
      return json({ items: [line('E4', '后一页的', ['verify'])] })
    }
    if (request.method === 'GET' && emptied) {
      return json({ items: [] })
    }
    if (request.method === 'GET') {
      return json({
        next,
        items: [
          line('E1', '利维能', ['verify'], { overdue: true, changed: 2 }),
          line('E2', '工大开元', ['verify']),
          line('E3', '自己填的', []),
        ],
      })
    }
    changes.push(request)
    return json({
      items: [
        { enterprise: 'E1', month: '2026-11', result: 'VERIFIED', version: 3 },
        {
          enterprise: 'E2',
          month: '2026-11',
          result: 'REFUSED',
          code: 'changed-meanwhile',
          zh: '他人已改',
          en: 'Changed',
        },
      ],
    })
  })
})

const elsewhere = { template: '<p />' }

async function open(query = '') {
  const { wrapper } = await mountAt(WorklistPage, {
    path: `/t/nanqiao-wuyi/worklist${query}`,
    pattern: '/t/:tenant/list',
    routes: [
      { path: '/t/:tenant/worklist', name: 'worklist', component: elsewhere },
      { path: '/t/:tenant/figures', name: 'figures', component: elsewhere },
      { path: '/t/:tenant/figures/hires', name: 'figure-hires', component: elsewhere },
      { path: '/t/:tenant/enterprises', name: 'enterprises', component: elsewhere },
      { path: '/t/:tenant/absentees/:month', name: 'absentees', component: { template: '<p />' } },
      {
        path: '/t/:tenant/enterprises/:enterprise/returns/:month',
        name: 'return',
        component: { template: '<p />' },
      },
    ],
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
  })
  await flushPromises()
  return wrapper
}

describe('the worklist', () => {
  it('lets only those returns be chosen that the server lets this person verify', async () => {
    const wrapper = await open()

    expect(wrapper.findAll('[data-testid="choose"]')).toHaveLength(2)
    expect(wrapper.find('[data-testid="bulk"]').text()).toContain('可批量核验 2 家')
    expect(wrapper.find('[data-testid="verify-all"]').exists()).toBe(false)
    expect(wrapper.text()).toContain('核验后改动 2 人')
  })

  it('names the effect, sends the versions seen, and tells what became of each', async () => {
    const wrapper = await open()

    await wrapper.find('[data-testid="bulk"] input').setValue(true)
    await wrapper.find('[data-testid="verify-all"]').trigger('click')
    await flushPromises()
    expect(document.body.textContent).toContain('将核验所选 2 家的 6 人')
    expect(changes).toEqual([])
    document.querySelector<HTMLElement>('.el-dialog [data-testid="confirm"]')?.click()
    await flushPromises()

    expect(await changes[0]?.json()).toEqual({
      returns: [
        { enterprise: 'E1', month: '2026-11', version: 2 },
        { enterprise: 'E2', month: '2026-11', version: 2 },
      ],
    })
    expect(wrapper.text()).toContain('已核验 1 家，未核验 1 家')
    expect(wrapper.find('[data-testid="refused"]').text()).toContain('工大开元')
    expect(wrapper.find('[data-testid="refused"]').text()).toContain('他人已改')
    expect(wrapper.find('[data-testid="verify-all"]').exists()).toBe(false)
  })

  it('still tells what became of them when nothing is left', async () => {
    const wrapper = await open()

    await wrapper.find('[data-testid="bulk"] input').setValue(true)
    await wrapper.find('[data-testid="verify-all"]').trigger('click')
    await flushPromises()
    emptied = true
    document.querySelector<HTMLElement>('.el-dialog [data-testid="confirm"]')?.click()
    await flushPromises()
    await flushPromises()

    expect(wrapper.text()).not.toContain('利维能')
    expect(wrapper.find('[data-testid="refused"]').text()).toContain('他人已改')
  })

  it('counts what is urgent, each figure a way to it', async () => {
    const wrapper = await open()
    const tile = (key: string) => wrapper.find(`[data-testid="figure-${key}"]`)

    expect(tile('overdue').text()).toContain('2')
    expect(tile('overdue').find('a').attributes('href')).toBe('/t/nanqiao-wuyi/worklist?due=OVERDUE')
    expect(tile('dueToday').find('a').exists()).toBe(false)
    expect(tile('sentBack').find('a').attributes('href')).toContain('status=SENT_BACK')
    expect(wrapper.find('[data-testid="own-progress"]').text()).toContain('312')
  })

  it('chooses what the list has further down, too', async () => {
    next = 'E3'
    const wrapper = await open()
    await wrapper.find('[data-testid="choose-rest"]').trigger('click')
    await flushPromises()

    expect(asked.filter((one) => one.startsWith('returns?') && one.includes('after='))).toEqual([
      'returns?after=E3&limit=200',
    ])
    expect(wrapper.find('[data-testid="choose-rest"]').exists()).toBe(false)
    await wrapper.find('[data-testid="verify-all"]').trigger('click')
    await flushPromises()
    expect(document.body.textContent).toContain('将核验所选 3 家的 9 人')
  })

  it('says of each state how many enterprises are in it, of those that the month has', async () => {
    beside.counts = { ...(beside.counts as object), ofMonth: { ABSENT: 69, DRAFT: 70, SUBMITTED: 1204 } }
    const wrapper = await open('?month=2026-11')

    expect(asked).toContain('counts?month=2026-11')
    const states = wrapper.findAll('[data-testid="states"] button').map((state) => state.text())
    expect(states).toEqual([
      '全部 1,343',
      '未报 69',
      '待提交 70',
      '待核验 1,204',
      '已退回 0',
      '修改中 0',
      '已核验 0',
    ])
  })

  it('narrows a month to how far enterprises have come with it', async () => {
    const wrapper = await open('?month=2026-11&status=ABSENT')
    expect(asked).toContain('returns?month=2026-11&status=ABSENT')
    expect(wrapper.find('[data-testid="states"] [aria-pressed="true"]').text()).toBe('未报')
  })

  it('shows what the address asks for', async () => {
    await open('?due=OVERDUE')
    expect(asked).toContain('returns?due=OVERDUE')
    await open('?status=SENT_BACK')
    expect(asked).toContain('returns?status=SENT_BACK')
  })

  it('names beside it only what is dealt with elsewhere', async () => {
    const wrapper = await open()

    const notices = wrapper.find('[data-testid="elsewhere"]').findAll('[data-testid="notice"]')
    expect(notices.map((notice) => notice.text())).toEqual(['1 条抽查结论待答复'])
  })

  it('verifies one return with a press and its confirmation, whatever else was chosen', async () => {
    const wrapper = await open()

    await wrapper.find('[data-testid="choose"]').setValue(true)
    await wrapper.findAll('[data-testid="verify-one"]')[1]!.trigger('click')
    await flushPromises()
    expect(document.body.textContent).toContain('将核验所选 1 家的 3 人')
    document.querySelector<HTMLElement>('.el-dialog [data-testid="confirm"]')?.click()
    await flushPromises()

    expect(await changes[0]?.json()).toEqual({
      returns: [{ enterprise: 'E2', month: '2026-11', version: 2 }],
    })
  })

  it('opens a filter by the name it was given', async () => {
    const wrapper = await open('?due=OVERDUE')

    expect(wrapper.find('[data-testid="saved-views"]').text()).toContain('逾期的')
    await wrapper.find('[data-testid="saved-views"]').trigger('click')
    await flushPromises()
    expect(wrapper.find('[data-testid="saved-view"]').attributes('href')).toBe(
      '/t/nanqiao-wuyi/worklist?due=OVERDUE',
    )
  })
})
