import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import EntryPage from './EntryPage.vue'

const kind = (code: string, name: string, fields: object[]) => ({
  code,
  version: 1,
  content: { name, dimension: 'USE', title: 'name', date: 'day', retired: false, fields },
  actions: [],
})
const text = (code: string, name: string) => ({
  code,
  name,
  type: 'TEXT',
  privacy: 'PUBLIC',
  required: true,
})
const project = kind('PROJECT', '人才项目', [text('name', '项目名称'), text('holder', '承担单位')])
const funding = kind('PROJECT_FUNDING', '项目经费', [
  text('purpose', '用途'),
  { ...text('amount', '金额（元）'), type: 'MONEY' },
])
const unit = { code: 'jingkai', name: '南谯经济开发区' }
const entry = {
  id: '0HXJ4W2Q8K3ZR',
  unit,
  kind: 'PROJECT',
  kindVersion: 1,
  status: 'DRAFT',
  title: '磷酸铁锂电池回收',
  ending: false,
  values: { name: { text: '磷酸铁锂电池回收', masked: false } },
  version: 1,
  actions: ['submit'],
}
const payment = (id: string, title: string, amount: string, status: string) => ({
  ...entry,
  id,
  kind: 'PROJECT_FUNDING',
  status,
  title,
  dated: '2022-05-16',
  values: { amount: { text: amount, masked: false } },
})

function answer(url: string): Response {
  if (url.includes('/submission')) {
    return refusal(422, 'invalid', [
      { where: '/values/holder/text', code: 'required', zh: '请填写。', en: 'Fill this in.' },
    ])
  }
  if (url.includes('/links')) {
    return json({
      names: [],
      namedBy: [
        {
          kind: 'PROJECT_FUNDING',
          field: 'project',
          entries: [
            payment('1', '首期研发经费', '4000000', 'VERIFIED'),
            payment('2', '企业配套资金', '7', 'SUBMITTED'),
          ],
          sums: [{ field: 'amount', amount: 4000000 }],
        },
      ],
    })
  }
  if (url.includes('/kinds/')) return json(project)
  if (url.includes('/kinds')) return json({ items: [project, funding] })
  if (url.includes('/versions') || url.includes('/evidence')) return json({ items: [] })
  return json(entry, 200, { ETag: '"1"' })
}

async function mounted() {
  const found = await mountAt(EntryPage, {
    path: '/t/nanqiao-jingkai/ledger/entries/0HXJ4W2Q8K3ZR',
    pattern: '/t/:tenant/ledger/entries/:entry',
    routes: ['ledger', 'ledger-entry', 'ledger-edit', 'ledger-split'].map((name) => ({
      path: `/t/:tenant/${name}/:entry?/:split?`,
      name,
      component: { template: '<p />' },
    })),
    me: person(tenancy('nanqiao-jingkai', 'OFFICIAL')),
  })
  await flushPromises()
  await flushPromises()
  return found.wrapper
}

beforeEach(() => {
  document.body.innerHTML = ''
  vi.stubGlobal('fetch', async (request: Request) => answer(request.url))
})

describe('an entry', () => {
  it('that is handed in incomplete is told which field is missing, by its name', async () => {
    const wrapper = await mounted()
    await wrapper.find('[data-testid="submit"]').trigger('click')
    await flushPromises()
    document.querySelector<HTMLElement>('[data-testid="confirm"]')!.click()
    await flushPromises()

    expect(document.body.textContent).toContain('承担单位：请填写。')
  })

  it('tells how much counts by it where others claim the same', async () => {
    vi.stubGlobal('fetch', async (request: Request) =>
      request.url.endsWith(entry.id)
        ? json({ ...entry, shared: { split: 'S1', state: 'DECIDED', share: 0.6 } }, 200, { ETag: '"1"' })
        : answer(request.url),
    )
    const wrapper = await mounted()

    expect(wrapper.get('[data-testid="shared"]').text()).toContain('本条计入 0.60')
    expect(wrapper.get('[data-testid="shared"]').text()).toContain('已裁定')
  })

  it('shows what names it by date, and what of it is verified in total', async () => {
    const wrapper = await mounted()

    expect(wrapper.find('[data-testid="named-by"]').text()).toContain('企业配套资金')
    expect(wrapper.find('[data-testid="sums"]').text()).toBe('已核验金额（元）合计 4,000,000')
  })
})
