import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import CorrectedScores from './CorrectedScores.vue'

const item = {
  ...{ indicator: 'A01', name: '企业录用大学生', actualBefore: 21, actualAfter: 20 },
  ...{ pointsBefore: 15.13, pointsAfter: 14.4 },
}
const unit = {
  ...{ unit: { code: 'wuyi', name: '乌衣镇' }, category: 'TOWN', items: [item] },
  before: { total: 85.13, grade: '优秀', rank: 1 },
  after: { total: 84.4, grade: '良好', rank: 2 },
}
const inventory = {
  inventory: 'I1',
  kind: 'MONTH',
  month: '2026-10',
  number: 1,
  shows: 'BEFORE',
  units: [unit],
}

let answer: () => Response

beforeEach(() => {
  document.body.innerHTML = ''
  vi.stubGlobal('fetch', async () => answer())
})

async function open() {
  const { wrapper } = await mountAt(CorrectedScores, {
    path: '/t/nanqiao/corrections/C1',
    pattern: '/t/:tenant/corrections/:correction',
    routes: [{ path: '/t/:tenant/scores', name: 'scores', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', 'OFFICE')),
    props: { tenant: 'nanqiao', order: 'C1', version: 2 },
  })
  await flushPromises()
  return wrapper
}

describe('the effect of a correction order on scores', () => {
  it('names value, points, total, place and grade before and after', async () => {
    answer = () => json({ month: '2026-10', booked: false, inventories: [inventory] })
    const wrapper = await open()

    const rows = wrapper.findAll('tbody tr').map((row) => row.text().replace(/\s+/g, ' '))
    expect(rows).toHaveLength(5)
    expect(rows[0]).toContain('企业录用大学生（实际）')
    expect(rows[1]).toContain('14.40')
    expect(rows[2]).toMatch(/85\.13.*84\.40/)
    expect(rows[3]).toMatch(/位次.*1.*2/)
    expect(rows[4]).toMatch(/优秀.*良好/)
    expect(wrapper.text()).toContain('已公布的尚不含此单')
  })

  it('says in words that nothing moves, and that nothing is published', async () => {
    answer = () =>
      json({ month: '2026-10', booked: true, inventories: [{ ...inventory, shows: undefined, units: [] }] })
    expect((await open()).text()).toContain('得分、位次和等次都不变')

    document.body.innerHTML = ''
    answer = () => json({ month: '2026-10', booked: false, inventories: [] })
    expect((await open()).text()).toContain('没有已公布的盘点')
  })

  it('tells why an order cannot be booked as it stands', async () => {
    answer = () => refusal(409, 'correction.hire-changed')
    expect((await open()).text()).toContain('correction.hire-changed')
  })
})
