import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import { json, refusal } from '@/testing/responses'
import HireForm from './HireForm.vue'

const sent: Request[] = []
const answers: (Response | Error)[] = []
const events: { name: string; day: string }[] = []
const asked: string[] = []

beforeEach(() => {
  document.body.innerHTML = ''
  sent.length = 0
  answers.length = 0
  events.length = 0
  asked.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.includes('/ledger/events')) {
      asked.push(request.url)
      return json({ items: events })
    }
    sent.push(request)
    const next = answers.shift() ?? json({ id: 'H1', version: 0 }, 201)
    if (next instanceof Error) {
      throw next
    }
    return next
  })
})

function open(hire?: object) {
  return mountAt(HireForm, {
    path: '/t/nanqiao-wuyi/report/2026-11/hires/new',
    pattern: '/t/:tenant/report/:month/hires/new',
    routes: [{ path: '/t/:tenant/report/:month', name: 'report', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao-wuyi', 'ENTERPRISE')),
    props: { place: { tenant: 'nanqiao-wuyi', enterprise: 'E1', month: '2026-11' }, title: '录入人员', hire },
  })
}

describe('the form of a hire', () => {
  it('shows each error at its field and focuses the first', async () => {
    answers.push(
      refusal(422, 'invalid', [
        { where: '/documentNumber', code: 'document-checksum', zh: '第18位不符。', en: 'Wrong digit.' },
        { where: '/school', code: 'required', zh: '请填写学校。', en: 'Enter the school.' },
      ]),
    )
    const { wrapper } = await open()

    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect(wrapper.findAll('[data-testid="field-error"]').map((error) => error.text())).toEqual([
      '第18位不符。',
      '请填写学校。',
    ])
    const focused = document.activeElement as HTMLInputElement
    expect(wrapper.find(`label[for="${focused.id}"]`).text()).toBe('证件号码')
  })

  it('sends the same key again after the network failed, and another for the next person', async () => {
    answers.push(new TypeError('Failed to fetch'))
    const { wrapper } = await open()
    await wrapper.find('input').setValue('张三')

    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('[data-code="network"]').exists()).toBe(true)
    await wrapper.find('[data-testid="save-hire-and-next"]').trigger('click')
    await flushPromises()
    await wrapper.find('input').setValue('李四')
    await wrapper.find('form').trigger('submit')
    await flushPromises()

    const keys = sent.map((request) => request.headers.get('Idempotency-Key'))
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('goes on empty after save-and-next, and back to the month after save', async () => {
    const { wrapper, router } = await open()
    await wrapper.find('input').setValue('张三')

    await wrapper.find('[data-testid="save-hire-and-next"]').trigger('click')
    await flushPromises()
    expect(wrapper.find('input').element.value).toBe('')
    expect(wrapper.find('[data-testid="done"]').exists()).toBe(true)

    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('report')
  })

  it('changes the version it saw and leaves the document number alone', async () => {
    const { wrapper } = await open({
      ...{
        id: 'H7',
        version: 4,
        name: '张三',
        documentKind: 'RESIDENT_ID',
        documentNumber: '341***********1234',
      },
      ...{ gender: '1', education: '61', student: false, hiredOn: '2026-11-03', channel: 'REFERRAL' },
      ...{ contract: 'FIXED_TERM', insured: true, informed: true, position: '操作工' },
    })

    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect(sent[0]?.method).toBe('PUT')
    expect(sent[0]?.headers.get('If-Match')).toBe('"4"')
    expect(await sent[0]?.json()).not.toHaveProperty('documentNumber')
  })

  it('offers the events before the day hired, and takes what is typed instead', async () => {
    events.push({ name: '春季双选会', day: '2026-03-25' })
    const { wrapper } = await open()
    const field = (label: string) => {
      const id = wrapper
        .findAll('label')
        .find((one) => one.text().startsWith(label))
        ?.attributes('for')
      return wrapper.find<HTMLInputElement>(`[id="${id}"]`)
    }
    expect(asked).toHaveLength(0)
    expect(field('招聘活动').attributes('list')).toBeUndefined()

    await field('录用日期').setValue('2026-04-01')
    await flushPromises()

    expect(asked).toEqual([expect.stringContaining('/ledger/events?hiredOn=2026-04-01')])
    const offered = wrapper.find(`[id="${field('招聘活动').attributes('list')}"] option`)
    expect(offered.attributes()).toMatchObject({ value: '春季双选会', label: '2026年3月25日' })
    await field('招聘活动').setValue('自己办的招聘会')
    expect(field('招聘活动').element.value).toBe('自己办的招聘会')
  })
})
