import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import LedgerPage from './LedgerPage.vue'

const row = (id: string, title: string, status: string, actions: string[]) => ({
  ...{ id, title, status, actions, kind: 'AGREEMENT', kindVersion: 1, ending: false, version: 1, values: {} },
  unit: { code: 'wuyi', name: '乌衣镇' },
})
const kinds = [
  {
    ...{ code: 'AGREEMENT', version: 1, actions: ['enter'] },
    content: { name: '框架协议', fields: [{ code: 'partner', name: '签约方', type: 'TEXT' }] },
  },
]
let changes: Request[]
let asked: string[]

beforeEach(() => {
  document.body.innerHTML = ''
  changes = []
  asked = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/ledger/kinds')) {
      return json({ items: kinds })
    }
    if (request.method === 'GET') {
      asked.push(request.url)
      return json({
        items: [
          row('E1', '甲协议', 'DRAFT', ['submit']),
          row('E2', '乙协议', 'DRAFT', ['submit']),
          row('E3', '丙协议', 'SUBMITTED', ['verify']),
          row('E4', '丁协议', 'VERIFIED', []),
        ],
      })
    }
    changes.push(request.clone())
    const fault = { field: 'partner', code: 'required', zh: '请填写。', en: 'Fill this in.' }
    return json({
      items: [
        { entry: 'E1', result: 'DONE', version: 2, faults: [] },
        { entry: 'E2', result: 'REFUSED', code: 'invalid', zh: '请检查', en: 'Check', faults: [fault] },
      ],
    })
  })
})

async function open(query = '') {
  const { wrapper } = await mountAt(LedgerPage, {
    path: `/t/nanqiao-wuyi/ledger${query}`,
    pattern: '/t/:tenant/ledger',
    routes: ['ledger-splits', 'ledger-import', 'ledger-new', 'ledger-entry'].map((name) => ({
      path: `/t/:tenant/${name}/:kind?/:entry?`,
      name,
      component: { template: '<p />' },
    })),
    me: person(tenancy('nanqiao-wuyi', 'OFFICIAL')),
  })
  await flushPromises()
  return wrapper
}

describe('the list of a ledger', () => {
  it('hands the drafts of an import in together and names what one lacks', async () => {
    const wrapper = await open('?kind=AGREEMENT&import=I1')
    expect(asked[asked.length - 1]).toContain('import=I1')
    expect(wrapper.findAll('[data-testid="choose"]')).toHaveLength(3)

    await wrapper.get('[data-testid="bulk"] input').setValue(true)
    expect(wrapper.get('[data-testid="verify-all"]').text()).toBe('核验所选 1 条')
    await wrapper.get('[data-testid="submit-all"]').trigger('click')
    await flushPromises()
    const confirm = [...document.body.querySelectorAll('dialog button, [role="dialog"] button')].find(
      (button) => button.textContent?.trim() === '提交所选 2 条',
    ) as HTMLElement
    confirm.click()
    await flushPromises()

    expect(changes).toHaveLength(1)
    expect(changes[0]!.url).toContain('/ledger/submissions')
    expect(await changes[0]!.json()).toEqual({
      entries: [
        { entry: 'E1', version: 1 },
        { entry: 'E2', version: 1 },
      ],
    })
    expect(wrapper.get('[data-testid="done"]').text()).toContain('已完成 1 条，未完成 1 条')
    const refused = wrapper.get('[data-testid="refused"]').text()
    expect(refused).toContain('乙协议')
    expect(refused).toContain('签约方：请填写。')
  })
})
