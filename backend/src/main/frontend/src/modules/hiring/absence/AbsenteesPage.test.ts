import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import AbsenteesPage from './AbsenteesPage.vue'

const unit = { code: 'wuyi', name: '乌衣镇', owed: 2, absent: 0, silent: false, enterprises: [] }
const silent = {
  ...{ code: 'daliu', name: '大柳镇', owed: 1, absent: 1, silent: true },
  enterprises: [{ id: '1', name: '滁州大麓牧业有限公司' }],
}

beforeEach(() => {
  document.body.innerHTML = ''
})

it('leaves no cell empty where nobody is absent', async () => {
  vi.stubGlobal('fetch', async () =>
    json({ month: '2026-11', final: false, absent: 1, units: [unit, silent] }),
  )
  const { wrapper } = await mountAt(AbsenteesPage, {
    path: '/t/nanqiao/absentees/2026-11',
    pattern: '/t/:tenant/absentees/:month',
    me: person(tenancy('nanqiao', 'LEADER')),
  })
  await flushPromises()

  const names = wrapper.findAll('[data-column="names"]').map((cell) => cell.text())
  expect(names).toEqual(['–', expect.stringContaining('滁州大麓牧业有限公司')])
})
