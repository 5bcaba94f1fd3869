import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import RulesPage from './RulesPage.vue'

enableAutoUnmount(afterEach)

const rules = {
  ...{ automatic: false, answerDays: 5, deputyAfter: 1, headAfter: 3, opening: '08:30', quiet: '17:30' },
}

describe('the rules of supervision', () => {
  it('are sent as numbers and times, with the version that was seen', async () => {
    const sent: Request[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'PUT') {
        sent.push(request.clone())
      }
      return json({ rules, version: 2 + sent.length })
    })
    const { wrapper } = await mountAt(RulesPage, {
      path: '/t/nanqiao/supervision/rules',
      pattern: '/t/:tenant/supervision/rules',
      routes: [
        { path: '/t/:tenant/candidates', name: 'supervision-candidates', component: { template: '<p />' } },
      ],
      me: person(tenancy('nanqiao', 'OFFICE')),
    })
    await flushPromises()

    await wrapper.find('input[type="checkbox"]').setValue(true)
    await wrapper.findAll('input:not([type="checkbox"])')[0]!.setValue('7')
    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect(await sent[0]!.json()).toEqual({ ...rules, automatic: true, answerDays: 7 })
    expect(sent[0]!.headers.get('If-Match')).toBe('"2"')
    expect(wrapper.text()).toContain('规则已保存')

    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(sent[1]!.headers.get('If-Match')).toBe('"3"')
  })
})
