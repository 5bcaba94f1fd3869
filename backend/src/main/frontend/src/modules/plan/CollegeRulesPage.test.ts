import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { monthOf } from '@/shared/chinaTime'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import CollegeRulesPage from './CollegeRulesPage.vue'

const current = monthOf(new Date())
const rule = {
  levels: ['11', '21'],
  yearsBefore: 2,
  students: true,
  contracts: [],
  insuredOnly: false,
}
const move = { before: 41, entering: 3, leaving: 1.5, after: 42.5 }
let actions: string[]
let requests: Request[]
let answers: (() => Response)[]

beforeEach(() => {
  document.body.innerHTML = ''
  actions = ['set', 'preview']
  requests = []
  answers = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET') {
      requests.push(request)
      return answers.shift()!()
    }
    return request.url.includes('/months')
      ? json({ items: [{ month: current, state: 'OPEN' }] })
      : json({
          items: [{ rule, inForce: true, version: 0, actions: [] }],
          choices: { levels: ['11', '14', '21', '31'], contracts: ['FIXED_TERM', 'INTERNSHIP'] },
          actions,
        })
  })
})

async function open() {
  const { wrapper } = await mountAt(CollegeRulesPage, {
    path: '/t/nanqiao/college-students',
    pattern: '/t/:tenant/college-students',
    me: person(tenancy('nanqiao', 'OFFICE')),
  })
  await flushPromises()
  return wrapper
}

describe('the rules for college students', () => {
  it('are told in plain words', async () => {
    const wrapper = await open()

    expect(wrapper.text()).toContain('博士研究生毕业')
    expect(wrapper.text()).toContain('全日制在校生，或在计划年度及之前 2 个自然年内毕业')
  })

  it('are tried before they are saved, and saved as tried', async () => {
    const wrapper = await open()
    await wrapper.find('[data-testid="set-rule"]').trigger('click')
    expect(wrapper.find('[data-testid="save-rule"]').exists()).toBe(false)

    answers.push(() =>
      json({
        items: [{ unit: { code: 'wuyi', name: '乌衣镇', category: 'TOWN' }, month: current, move }],
        total: move,
      }),
    )
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(requests[0]!.url).toContain(`/college-student-rules/preview?from=${current}&to=${current}`)
    expect(await requests[0]!.json()).toEqual(rule)
    expect(wrapper.find('[data-testid="figure-after"]').text()).toContain('42.5')
    expect(wrapper.find('[data-testid="college-preview"]').text()).toContain('乌衣镇')

    answers.push(() => json({ validFrom: current, rule, inForce: true, version: 1, actions: ['set'] }))
    await wrapper.find('[data-testid="save-rule"]').trigger('click')
    await flushPromises()
    expect(requests[1]!.url).toContain(`/college-student-rules/${current}`)
    expect(requests[1]!.headers.get('If-Match')).toBe('"0"')
    expect(await requests[1]!.json()).toEqual(rule)
    expect(wrapper.find('[data-testid="done"]').exists()).toBe(true)
  })

  it('must be tried again once changed', async () => {
    const wrapper = await open()
    await wrapper.find('[data-testid="set-rule"]').trigger('click')
    answers.push(() => json({ items: [], total: move }))
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('[data-testid="nobody-moves"]').exists()).toBe(true)

    await wrapper.find('input[type="checkbox"][value="31"]').setValue(true)

    expect(wrapper.find('[data-testid="save-rule"]').exists()).toBe(false)
  })

  it('show the fault where it is', async () => {
    const wrapper = await open()
    await wrapper.find('[data-testid="set-rule"]').trigger('click')
    answers.push(() =>
      refusal(422, 'invalid', [
        { where: '/levels', code: 'required', zh: '请选择学历。', en: 'Choose a level.' },
      ]),
    )
    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect(wrapper.find('[data-testid="field-error"]').text()).toBe('请选择学历。')
  })

  it('are only read by those who lead', async () => {
    actions = []
    const wrapper = await open()

    expect(wrapper.find('[data-testid="set-rule"]').exists()).toBe(false)
  })
})
