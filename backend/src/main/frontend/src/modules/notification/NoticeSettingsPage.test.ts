import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/shared/apiTypes'
import { mountAt } from '@/testing/page'
import { person, tenancy } from '@/testing/people'
import { json } from '@/testing/responses'
import NoticeSettingsPage from './NoticeSettingsPage.vue'

const CHOICE = {
  ...{ mail: true, language: 'zh-CN', unwanted: [], reachable: true, version: 3 },
  kinds: ['RETURNS_TO_VERIFY', 'BULLETINS_TO_ACKNOWLEDGE'],
}
const ADDRESS = 'https://caizhi.example/calendar/0HXJ4W2Q8K3ZR-secret.ics'

beforeEach(() => {
  document.body.innerHTML = ''
})

async function open(role: Role) {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.clone())
    const path = new URL(request.url).pathname
    if (path.endsWith('/notice-choice')) return json(CHOICE)
    if (path.endsWith('/notice-groups')) return json({ items: [] })
    return json(request.method === 'POST' ? { address: ADDRESS } : {})
  })
  const { wrapper } = await mountAt(NoticeSettingsPage, {
    path: '/t/nanqiao/notice-settings',
    pattern: '/t/:tenant/notice-settings',
    me: person(tenancy('nanqiao', role)),
  })
  await flushPromises()
  return { wrapper, asked }
}

describe('the notice settings', () => {
  it('send what is not wanted, in the version that was seen, and say that it is kept', async () => {
    const { wrapper, asked } = await open('OFFICIAL')

    await wrapper.get('input[value="BULLETINS_TO_ACKNOWLEDGE"]').setValue(false)
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    const saved = asked.find((request) => request.method === 'PUT')!
    expect(await saved.json()).toEqual({
      mail: true,
      language: 'zh-CN',
      unwanted: ['BULLETINS_TO_ACKNOWLEDGE'],
    })
    expect(saved.headers.get('If-Match')).toBe('"3"')
    expect(wrapper.text()).toContain('已保存')
  })

  it('show the address of a calendar once it is made', async () => {
    const { wrapper } = await open('LEADER')
    expect(wrapper.find('[data-testid="feed-address"]').exists()).toBe(false)

    await wrapper.get('[data-testid="make-feed"]').trigger('click')
    await flushPromises()

    expect(wrapper.get('[data-testid="feed-address"]').text()).toBe(ADDRESS)
  })

  it('show groups to the office alone', async () => {
    expect((await open('OFFICE')).wrapper.find('[data-testid="groups"]').exists()).toBe(true)
    expect((await open('OFFICIAL')).wrapper.find('[data-testid="groups"]').exists()).toBe(false)
  })
})
