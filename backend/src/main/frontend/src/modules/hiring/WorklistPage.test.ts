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

beforeEach(() => {
  document.body.innerHTML = ''
  changes.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      return json({
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

async function open() {
  const { wrapper } = await mountAt(WorklistPage, {
    path: '/t/nanqiao-wuyi/worklist',
    pattern: '/t/:tenant/worklist',
    routes: [
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
})
