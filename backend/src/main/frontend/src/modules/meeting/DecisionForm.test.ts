import { flushPromises } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { expect, it, vi } from 'vitest'
import { useUnits } from '@/modules/tenancy/useUnits'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import DecisionForm from './DecisionForm.vue'

const units = [
  { code: 'wuyi', name: '乌衣镇', category: 'TOWN', status: 'ACTIVE' },
  { code: 'new', name: '新设镇', category: 'TOWN', status: 'PROVISIONING' },
]

it('offers the units that work, whatever another page has kept of them', async () => {
  vi.stubGlobal('fetch', async () => json({ items: units }))
  const both = defineComponent({
    setup() {
      const { shown } = useUnits('nanqiao')
      return () => [h('output', shown.value.length), h(DecisionForm, { meeting: 'M1' })]
    },
  })
  const { wrapper } = await mountAt(both, {
    path: '/t/nanqiao/meetings/M1',
    pattern: '/t/:tenant/meetings/:meeting',
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()

  expect(wrapper.find('output').text()).toBe('2')
  const offered = wrapper.findAll('option').map((option) => option.text())
  expect(offered).toContain('乌衣镇')
  expect(offered).not.toContain('新设镇')
})
