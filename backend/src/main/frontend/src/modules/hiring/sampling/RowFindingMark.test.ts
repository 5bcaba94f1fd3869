import { beforeEach, describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { Hire, RowFinding } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import RowFindingMark from './RowFindingMark.vue'

const finding = (more: Partial<RowFinding>): RowFinding => ({
  ...{ hire: 'H1', finding: 'WRONG', field: 'EDUCATION', decidedAt: '2026-12-11T08:00:00Z' },
  ...{ changedSince: false, remedy: 'AMENDMENT', actions: [] },
  ...more,
})

beforeEach(() => (document.body.innerHTML = ''))

async function open(found: RowFinding) {
  const { wrapper } = await mountAt(RowFindingMark, {
    path: '/t/nanqiao-wuyi/report/2026-11',
    pattern: '/t/:tenant/report/:month',
    routes: [
      { path: '/t/:tenant/report/:month/hires/:hire', name: 'hire-edit', component: { template: '<p />' } },
    ],
    me: person(tenancy('nanqiao-wuyi', 'ENTERPRISE')),
    props: {
      place: { tenant: 'nanqiao-wuyi', enterprise: 'E1', month: '2026-11' },
      hire: { id: 'H1', name: '张三' } as Hire,
      findings: { byHire: ref(new Map([['H1', found]])) },
      audience: 'enterprise',
    },
  })
  return wrapper
}

describe('what an audit found, to the enterprise', () => {
  it('begins the amendment of a verified return', async () => {
    const wrapper = await open(finding({ actions: ['amend'] }))

    expect(wrapper.text()).toContain('抽查：不实 · 学历')
    expect(wrapper.text()).toContain('请核对这一行，有误请修改')
    await wrapper.get('[data-testid="finding-amend"]').trigger('click')
    expect(wrapper.emitted('amend')).toHaveLength(1)
  })

  it('leads to the row when the enterprise has the pen', async () => {
    const wrapper = await open(finding({ actions: ['edit'] }))

    expect(wrapper.get('[data-testid="finding-edit"]').attributes('href')).toBe(
      '/t/nanqiao-wuyi/report/2026-11/hires/H1',
    )
  })

  it('asks for nothing where all was as reported', async () => {
    const wrapper = await open(finding({ finding: 'CONFIRMED', field: undefined, remedy: 'NONE' }))

    expect(wrapper.text()).toBe('抽查：属实')
  })
})
