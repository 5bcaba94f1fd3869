import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import KindPage from './KindPage.vue'

const field = (code: string, name: string, type: string) => ({
  ...{ code, name, type, privacy: 'PUBLIC', required: true },
})
const agreement = {
  ...{ code: 'AGREEMENT', version: 2, actions: ['revise'] },
  content: {
    ...{ name: '框架协议', dimension: 'ATTRACT', title: 'name', date: 'signedOn', retired: false },
    fields: [field('name', '协议名称', 'TEXT'), field('signedOn', '签订日期', 'DATE')],
  },
}
let offer: object[]

beforeEach(() => {
  document.body.innerHTML = ''
  offer = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    return path.endsWith('/offer')
      ? json({ items: offer })
      : path.endsWith('/kinds')
        ? json({ items: [agreement] })
        : path.endsWith('/AGREEMENT')
          ? json(agreement)
          : refusal(404, 'not-found')
  })
})

async function open(kind: string) {
  const { wrapper } = await mountAt(KindPage, {
    path: `/t/nanqiao/ledger/kinds/edit/${kind}`,
    pattern: '/t/:tenant/ledger/kinds/edit/:kind?',
    routes: [{ path: '/t/:tenant/ledger/kinds', name: 'ledger-kinds', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  return wrapper
}

describe('the page of a kind', () => {
  it('puts what a release brings into the revision, and tells what that is', async () => {
    offer = [
      { change: 'ADDED', field: field('partner', '签约方', 'TEXT') },
      { change: 'REMOVED', field: field('name', '协议名称', 'TEXT') },
    ]
    const wrapper = await open('AGREEMENT')
    expect(wrapper.get('[data-testid="kind-offer"]').text()).toContain('新增字段“签约方”')
    expect(wrapper.find('table').text()).not.toContain('签约方')

    await wrapper.get('[data-testid="take-offer"]').trigger('click')

    expect(wrapper.find('table').text()).toContain('签约方')
    expect(wrapper.find('table').text()).not.toContain('协议名称')
    expect(wrapper.find('[data-testid="kind-offer"]').exists()).toBe(false)
  })

  it('offers nothing while there is nothing', async () => {
    const wrapper = await open('AGREEMENT')
    expect(wrapper.find('form').exists()).toBe(true)
    expect(wrapper.find('[data-testid="kind-offer"]').exists()).toBe(false)
  })

  it('says of a kind that is not there that it is not, and shows no form for a new one', async () => {
    const wrapper = await open('NOPE')
    expect(wrapper.find('form').exists()).toBe(false)
    expect(wrapper.find('[data-code="not-found"]').exists()).toBe(true)
  })
})
