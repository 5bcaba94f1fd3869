import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { person, tenancy } from '@/testing/people'
import { mountAt } from '@/testing/page'
import LeaveGuard from './LeaveGuard.vue'

const opened: { unmount(): void }[] = []

afterEach(() => {
  opened.splice(0).forEach((wrapper) => wrapper.unmount())
  document.body.innerHTML = ''
})

async function open(unsaved: boolean) {
  const page = await mountAt(LeaveGuard, {
    path: '/t/nanqiao-wuyi/here',
    pattern: '/t/:tenant/here',
    me: person(tenancy('nanqiao-wuyi', 'ENTERPRISE')),
    props: { unsaved },
  })
  opened.push(page.wrapper)
  return page
}

describe('leaving a page', () => {
  it('is free while everything is saved', async () => {
    const { router } = await open(false)

    await router.push('/t/nanqiao-wuyi/there')

    expect(router.currentRoute.value.path).toBe('/t/nanqiao-wuyi/there')
  })

  it('asks first when something is not saved, and goes on when told so', async () => {
    const { router } = await open(true)

    await router.push('/t/nanqiao-wuyi/there')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/t/nanqiao-wuyi/here')
    expect(document.body.textContent).toContain('尚未保存的内容将丢失')

    document.querySelector<HTMLElement>('[data-testid="confirm"]')?.click()
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/t/nanqiao-wuyi/there')
  })

  it('asks nobody who only filters the same page', async () => {
    const { router } = await open(true)

    await router.push('/t/nanqiao-wuyi/here?month=2026-11')

    expect(router.currentRoute.value.fullPath).toContain('month=2026-11')
  })

  it('has the browser ask whoever closes the page, and no longer once it is gone', async () => {
    const { wrapper } = await open(true)
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }

    expect(closing()).toBe(true)
    await wrapper.setProps({ unsaved: false })
    expect(closing()).toBe(false)
    await wrapper.setProps({ unsaved: true })
    wrapper.unmount()
    expect(closing()).toBe(false)
  })
})
