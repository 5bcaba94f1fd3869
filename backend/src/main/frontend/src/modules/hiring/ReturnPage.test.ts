import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import ReturnPage from './ReturnPage.vue'

const hire = (id: string, name: string) => ({
  ...{ id, name, status: 'SUBMITTED', documentNumber: '341***********1234', education: '21', college: true },
  ...{ school: '滁州学院', hiredOn: '2026-11-03', channel: 'REFERRAL', insured: true, late: false },
  actions: ['disclose'],
})
const view = (actions: string[]) => ({
  ...{ enterprise: { id: 'E1', name: '利维能' }, month: '2026-11', monthState: 'OPEN', status: 'SUBMITTED' },
  ...{ closesAt: '2026-12-05T10:00:00Z', nil: false, version: 5, actions },
  counts: { hires: 3, college: 3, insured: 3, sentBack: 0, verified: 0, pending: 3 },
})

let actions: string[]
let own: object[]
let found: object[]
const changes: Request[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  actions = ['verify']
  own = []
  found = []
  changes.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET') {
      changes.push(request)
    }
    if (request.url.includes('/dispute') || request.url.includes('/duplicates')) {
      return request.method === 'GET' ? json({ items: own }) : json({ ...own[0], actions: [] }, 201)
    }
    if (request.url.includes('/audit-findings')) {
      return json({ items: found })
    }
    return request.url.includes('/hires')
      ? json({ items: [hire('H1', '张伟'), hire('H2', '李芳'), hire('H3', '王强')] })
      : json(view(actions))
  })
})

async function open() {
  const { wrapper } = await mountAt(ReturnPage, {
    path: '/t/nanqiao-wuyi/enterprises/E1/returns/2026-11',
    pattern: '/t/:tenant/enterprises/:enterprise/returns/:month',
    routes: [
      { path: '/t/:tenant/worklist', name: 'worklist', component: { template: '<p />' } },
      {
        path: '/t/:tenant/c/:enterprise/:month/:hire',
        name: 'correction-draft',
        component: { template: '<p />' },
      },
    ],
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
  })
  await flushPromises()
  return wrapper
}

const inDialog = (selector: string) => document.querySelector<HTMLElement>(`.el-dialog ${selector}`)

describe('the decision on a return', () => {
  it('is offered only when the server says so', async () => {
    actions = []
    const wrapper = await open()

    expect(wrapper.find('[data-testid="decide"]').exists()).toBe(false)
    expect(wrapper.find('[data-testid="mark"]').exists()).toBe(false)
  })

  it('names its effect, sends the marked rows back and verifies the rest of the version seen', async () => {
    const wrapper = await open()

    await wrapper.findAll('[data-testid="mark"]')[1]!.trigger('click')
    await flushPromises()
    inDialog('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    const decide = wrapper.find('[data-testid="decide"]')
    expect(decide.text()).toBe('退回 1 人，核验 2 人')
    await decide.trigger('click')
    await flushPromises()
    expect(document.body.textContent).toContain('将退回 1 人，核验其余 2 人')
    expect(changes).toEqual([])
    ;[...document.querySelectorAll<HTMLElement>('[data-testid="confirm"]')].pop()?.click()
    await flushPromises()

    expect(changes[0]?.headers.get('If-Match')).toBe('"5"')
    expect(changes[0]?.headers.get('Idempotency-Key')).toBeTruthy()
    expect(await changes[0]?.json()).toEqual({ sentBack: [{ hire: 'H2', reason: 'DOCUMENT' }] })
  })
})

describe('a person who counts by another record', () => {
  it('can be disputed with a reason, and nothing of the other record is shown', async () => {
    own = [{ hire: 'H2', share: 0, actions: ['dispute'] }]
    const wrapper = await open()
    expect(wrapper.findAll('[data-testid="duplicate"]')).toHaveLength(1)
    expect(wrapper.find('[data-testid="duplicate"]').text()).toContain('计入其他用工记录')

    await wrapper.find('[data-testid="dispute"]').trigger('click')
    await flushPromises()
    const reason = inDialog('textarea') as HTMLTextAreaElement
    reason.value = '此人在我镇企业参保'
    reason.dispatchEvent(new Event('input'))
    inDialog('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()

    expect(changes[0]?.url).toContain('/hires/H2/dispute')
    expect(await changes[0]?.json()).toEqual({ reason: '此人在我镇企业参保' })
    expect(wrapper.find('[data-testid="done"]').text()).toBe('已提出争议，等待人才办裁定。')
  })

  it('shows what share was given', async () => {
    own = [
      {
        ...{ hire: 'H1', share: 0.4, actions: ['dispute'] },
        dispute: { reason: 'x', raisedAt: '2026-11-20T03:00:00Z', decidedAt: '2026-11-21T03:00:00Z' },
      },
    ]
    const wrapper = await open()

    expect(wrapper.find('[data-testid="duplicate"]').text()).toContain('计入份额 0.40')
    expect(wrapper.find('[data-testid="duplicate"]').text()).toContain('争议已裁定')
  })
})

describe('what an audit found of a row', () => {
  it('stands beside it, with the way to put it right', async () => {
    found = [
      {
        ...{ hire: 'H2', finding: 'WRONG', field: 'EDUCATION', comment: '学信网查无此人' },
        ...{
          decidedAt: '2026-12-11T08:00:00Z',
          changedSince: false,
          remedy: 'CORRECTION',
          actions: ['correct'],
        },
      },
    ]
    const wrapper = await open()

    expect(wrapper.findAll('[data-testid="row-finding"]')).toHaveLength(1)
    const mark = wrapper.get('[data-testid="row-finding"]')
    expect(mark.text()).toContain('抽查：不实 · 学历')
    expect(mark.text()).toContain('学信网查无此人')
    expect(mark.text()).toContain('本月已结账，请填更正单。')
    expect(mark.get('[data-testid="finding-correct"]').attributes('href')).toBe(
      '/t/nanqiao-wuyi/c/E1/2026-11/H2',
    )
  })
})
