import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/shared/apiTypes'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json } from '@/testing/responses'
import AbsenteesPage from './AbsenteesPage.vue'

const absent = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `E${place}`, name: `缺报企业${place}` }))
const copied: string[] = []
let count: number

beforeEach(() => {
  document.body.innerHTML = ''
  copied.length = 0
  count = 139
  vi.stubGlobal('fetch', async () =>
    json({
      month: '2026-11',
      final: false,
      absent: count,
      others: [],
      units: [
        { code: 'wuyi', name: '乌衣镇', owed: 485, absent: count, silent: false, enterprises: absent(count) },
        { code: 'daliu', name: '大柳镇', owed: 1, absent: 0, silent: false, enterprises: [] },
      ],
    }),
  )
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  })
})

async function open(role: Role) {
  const { wrapper } = await mountAt(AbsenteesPage, {
    path: '/t/nanqiao-wuyi/absentees/2026-11',
    pattern: '/t/:tenant/list/:month',
    routes: [
      { path: '/t/:tenant/absentees/:month', name: 'absentees', component: { template: '<p />' } },
      {
        path: '/t/:tenant/enterprises/:enterprise/returns/:month',
        name: 'return',
        component: { template: '<p />' },
      },
    ],
    me: person(tenancy('nanqiao-wuyi', role)),
  })
  await flushPromises()
  return wrapper
}

describe('who sent nothing', () => {
  it('is copied name by name, for the message that urges them', async () => {
    const wrapper = await open('OFFICIAL')

    await wrapper.find('[data-testid="copy-names"]').trigger('click')
    await flushPromises()

    expect(copied[0]!.split('\n')).toEqual(absent(139).map(({ name }) => name))
    expect(wrapper.find('[data-testid="copy-names"]').text()).toBe('已复制 139 家')
  })

  it('is copied by nobody when nobody is absent', async () => {
    count = 0
    expect((await open('OFFICIAL')).find('[data-testid="copy-names"]').exists()).toBe(false)
  })

  it('is read by leaders, who urge nobody from here', async () => {
    const wrapper = await open('LEADER')

    expect(wrapper.findAll('[data-testid="absentee"]')).toHaveLength(139)
    expect(wrapper.find('[data-testid="copy-names"]').exists()).toBe(false)
  })

  it('leaves no cell empty where nobody is absent', async () => {
    const wrapper = await open('LEADER')

    const names = wrapper.findAll('[data-column="names"]').map((cell) => cell.text())
    expect(names).toEqual([expect.stringContaining('缺报企业0'), '–'])
  })
})
