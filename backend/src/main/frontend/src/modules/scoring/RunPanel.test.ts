import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useRead } from '@/shared/read'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import RunPanel from './RunPanel.vue'

const earlier = {
  id: 'R1',
  kind: 'MONTH',
  month: '2026-10',
  status: 'DONE',
  finishedAt: '2026-11-01T08:00:00Z',
}
const quick = { ...earlier, id: 'R2', month: '2026-11', finishedAt: '2026-11-27T08:00:00Z' }

let told: object[]
let listed: number

/** The page around the panel, as far as it matters: what reads the inventories. */
const Page = defineComponent(() => {
  useRead(['nanqiao', 'inventories', 2026], async () => ++listed)
  return () => h(RunPanel, { year: 2026 })
})

beforeEach(() => {
  document.body.innerHTML = ''
  told = [earlier]
  listed = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      told = [quick, ...told]
      return json(quick, 202)
    }
    return json({ items: request.url.includes('/inventory-runs') ? told : [] })
  })
})

describe('the runs of inventories', () => {
  it('has the list read again when a run is done before anybody saw it going', async () => {
    const { wrapper } = await mountAt(Page, {
      path: '/t/nanqiao/scores',
      pattern: '/t/:tenant/scores',
      me: person(tenancy('nanqiao', 'OFFICE')),
    })
    await flushPromises()
    expect(listed).toBe(1)

    await wrapper.get('[data-testid="run-inventory"]').trigger('click')
    await flushPromises()
    document.querySelector<HTMLElement>('[data-testid="confirm"]')?.click()
    await vi.waitFor(() => expect(wrapper.text()).toContain('2026年11月'))
    await flushPromises()

    expect(listed).toBe(2)
  })
})
