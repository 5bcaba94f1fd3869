import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/shared/problem'
import StateOf from './StateOf.vue'

const show = (props: InstanceType<typeof StateOf>['$props']) =>
  mount(StateOf, { props, slots: { default: '内容' } })

describe('the state of a read', () => {
  it('is loading first', () => {
    expect(show({ loading: true }).find('[role="status"]').exists()).toBe(true)
  })

  it('never dresses a failure as emptiness', async () => {
    const retry = vi.fn()
    const wrapper = show({
      loading: false,
      problem: Problem.local('network'),
      empty: true,
      emptyText: '没有',
      retry,
    })

    expect(wrapper.text()).not.toContain('没有人')
    expect(wrapper.find('[data-testid="empty"]').exists()).toBe(false)
    await wrapper.find('button').trigger('click')
    expect(retry).toHaveBeenCalledOnce()
  })

  it('says why it is empty', () => {
    expect(show({ loading: false, empty: true, emptyText: '还没有月报。' }).text()).toBe('还没有月报。')
  })

  it('shows what there is', () => {
    expect(show({ loading: false }).text()).toBe('内容')
  })
})
