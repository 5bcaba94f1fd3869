import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BulletinDetail, Role } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json, refusal } from '@/testing/responses'
import BulletinPage from './BulletinPage.vue'

const draft: BulletinDetail = {
  bulletin: {
    id: 'B1',
    inventory: 'I1',
    title: '关于2026年10月人才工作盘点情况的通报',
    month: '2026-10',
    acknowledgeBy: '2026-12-01',
    state: 'DRAFT',
    waiting: false,
    version: 3,
    actions: ['edit', 'publish', 'discard'],
  },
  issuer: '南谯区人才工作领导小组办公室',
  date: '2026年11月26日',
  recipients: ['乌衣镇'],
  blocks: [{ kind: 'PARAGRAPH', text: '累计录用110人。' }],
  draft: {
    blocks: [{ kind: 'PARAGRAPH', text: '累计录用{{figure:district/A01/actual}}人。' }],
    figures: [],
    findings: [{ kind: 'NAME', block: 0, text: '测试甲' }, { kind: 'PHONE' }],
  },
  addressees: [{ code: 'wuyi', name: '乌衣镇', late: false }],
  printable: false,
}
const waiting: BulletinDetail = {
  ...draft,
  draft: undefined,
  digest: 'a'.repeat(64),
  bulletin: {
    ...draft.bulletin,
    state: 'PUBLISHED',
    number: '〔2026〕第9期',
    publishedAt: '2026-11-25T02:00:00Z',
    waiting: true,
    actions: ['acknowledge'],
  },
}

let written: Request[]

async function open(detail: BulletinDetail, role: Role, answer: () => Response = () => json(detail)) {
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      return json(detail)
    }
    written.push(request.clone())
    return answer()
  })
  const { wrapper } = await mountAt(BulletinPage, {
    path: '/t/nanqiao/bulletins/B1',
    pattern: '/t/:tenant/bulletins/:bulletin',
    routes: [{ path: '/t/:tenant/bulletins', name: 'bulletins', component: { template: '<p />' } }],
    me: person(tenancy('nanqiao', role)),
  })
  await flushPromises()
  return wrapper
}

async function confirmed(): Promise<void> {
  await flushPromises()
  document.querySelector<HTMLElement>('[data-testid="confirm"]')!.click()
  await flushPromises()
}

beforeEach(() => {
  document.body.innerHTML = ''
  written = []
})

describe('a bulletin', () => {
  it('names what must be taken out of a draft, and where it stands', async () => {
    const wrapper = await open(draft, 'OFFICE')

    const findings = wrapper.findAll('[data-testid="findings"] li').map((line) => line.text())
    expect(findings).toEqual(['第 1 段：录用人员姓名“测试甲”', '标题：疑似电话号码'])
  })

  it('is written on a line a piece, and is told in which piece something is wrong', async () => {
    const fault = {
      where: '/blocks/1/text',
      code: 'text.length',
      zh: '文字应为 1 至 2000 个字符。',
      en: 'Too long.',
    }
    const wrapper = await open(draft, 'OFFICE', () => refusal(422, 'invalid', [fault]))
    await wrapper.find('[data-testid="edit"]').trigger('click')
    await flushPromises()

    await wrapper.find('textarea').setValue('一。\n二。')
    await wrapper.find('form').trigger('submit')
    await flushPromises()

    expect((await written[0]!.json()).blocks).toEqual([
      { kind: 'PARAGRAPH', text: '一。' },
      { kind: 'PARAGRAPH', text: '二。' },
    ])
    const [first, second] = wrapper.findAll('textarea')
    expect(first!.attributes('aria-invalid')).not.toBe('true')
    expect(second!.attributes('aria-invalid')).toBe('true')
    expect(wrapper.text()).toContain('第 2 段：文字应为 1 至 2000 个字符。')
  })

  it('goes out in the version that was seen, and says why it did not', async () => {
    const wrapper = await open(draft, 'OFFICE', () => refusal(409, 'bulletin.personal-data'))

    await wrapper.find('[data-testid="publish"]').trigger('click')
    await confirmed()

    expect(written).toHaveLength(1)
    expect(written[0]!.url).toContain('/bulletins/B1/publication')
    expect(written[0]!.headers.get('If-Match')).toBe('"3"')
    expect(document.body.textContent).toContain('bulletin.personal-data')
  })

  it('is signed for in the name of the unit by whoever is logged in, unless another is written', async () => {
    const wrapper = await open(waiting, 'OFFICIAL')

    await wrapper.find('[data-testid="acknowledge"]').trigger('click')
    await confirmed()

    expect(written[0]!.url).toContain('/bulletins/B1/acknowledgement')
    expect(await written[0]!.json()).toEqual({ name: '王晓' })
  })

  it('offers to leaders nothing but reading and taking it away, and no PDF where none can be made', async () => {
    const wrapper = await open({ ...waiting, bulletin: { ...waiting.bulletin, actions: [] } }, 'LEADER')

    expect(wrapper.find('[data-testid="acknowledge"]').exists()).toBe(false)
    expect(wrapper.find('[data-testid="publish"]').exists()).toBe(false)
    expect(wrapper.find('[data-testid="docx"]').attributes('disabled')).toBeUndefined()
    expect(wrapper.find('[data-testid="pdf"]').attributes('disabled')).toBeDefined()
    expect(wrapper.text()).toContain('〔2026〕第9期')
  })
})
