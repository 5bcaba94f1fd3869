import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanContent, TargetBlock } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import TargetGrid from './TargetGrid.vue'

const indicator = (code: string) => ({ code, name: `指标${code}` })
const content = {
  indicators: [indicator('A01'), indicator('A02')],
  units: [
    { code: 'wuyi', name: '乌衣镇', category: 'TOWN' },
    { code: 'zhulong', name: '珠龙镇', category: 'TOWN' },
    { code: 'philips', name: '飞利浦产业园', category: 'PARK' },
  ],
  targets: [
    { unit: 'wuyi', indicator: 'A01', target: 350 },
    { unit: 'zhulong', indicator: 'A02', target: null },
  ],
} as unknown as PlanContent

let saved: TargetBlock[]

beforeEach(() => {
  document.body.innerHTML = ''
  saved = []
})

async function open() {
  const { wrapper } = await mountAt(TargetGrid, {
    path: '/t/nanqiao/plans/1/draft',
    pattern: '/t/:tenant/plans/:plan/draft',
    me: person(tenancy('nanqiao', 'OFFICE')),
    props: {
      content,
      save: async (block: TargetBlock) => {
        saved.push(block)
      },
    },
  })
  await flushPromises()
  const cell = (key: string) => wrapper.get<HTMLInputElement>(`[data-cell="${key}"]`)
  return { wrapper, cell }
}

describe('the grid of targets', () => {
  it('shows a target, a dash without one, and nothing where the unit has it not', async () => {
    const { cell } = await open()

    expect(cell('wuyi A01').element.value).toBe('350')
    expect(cell('zhulong A02').element.value).toBe('–')
    expect(cell('philips A01').element.value).toBe('')
  })

  it('takes a block of a spreadsheet and saves what changed in one request', async () => {
    const { wrapper, cell } = await open()
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(paste, { clipboardData: { getData: () => '350\t1,200\r\n80.5\t\r\n' } })
    cell('wuyi A01').element.dispatchEvent(paste)
    await flushPromises()

    expect(paste.defaultPrevented).toBe(true)
    expect(cell('wuyi A02').element.value).toBe('1200')
    await wrapper.get('[data-testid="save-targets"]').trigger('click')
    await flushPromises()
    expect(saved).toEqual([
      {
        cells: [
          { unit: 'wuyi', indicator: 'A02', target: 1200 },
          { unit: 'zhulong', indicator: 'A01', target: 80.5 },
          { unit: 'zhulong', indicator: 'A02', assigned: false },
        ],
      },
    ])
  })

  it('shows the units of one category alone', async () => {
    const { wrapper } = await open()
    await wrapper
      .findAll('button')
      .find((button) => button.text() === '园区')!
      .trigger('click')

    expect(wrapper.findAll('tbody tr')).toHaveLength(1)
    expect(wrapper.text()).toContain('飞利浦产业园')
  })
})
