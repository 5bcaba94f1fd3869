import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import BulletBar from './BulletBar.vue'

const text = (props: { actual: number; scheduled?: number; target?: number }) =>
  mount(BulletBar, { props: { label: '招工', ...props } }).text()

describe('a bullet bar', () => {
  it.each([
    [{ actual: 312, scheduled: 350, target: 480 }, '落后 38'],
    [{ actual: 350, scheduled: 350, target: 480 }, '符合序时'],
    [{ actual: 1_350, scheduled: 350, target: 480 }, '超前 1,000'],
    [{ actual: 312 }, '目标待下达'],
  ])('says %j in words', (props, verdict) => {
    expect(text(props)).toContain(verdict)
  })

  it('shows the tick where the schedule stands and no mark without a target', () => {
    const whole = mount(BulletBar, { props: { label: '招工', actual: 10, scheduled: 20, target: 40 } })
    const bare = mount(BulletBar, { props: { label: '招工', actual: 10 } })

    expect(whole.find('.tick').exists() && whole.find('.mark').exists()).toBe(true)
    expect(Number(whole.find('.tick').attributes('x'))).toBeCloseTo((20 / 41.6) * 100 - 0.3)
    expect(bare.find('.tick').exists() || bare.find('.mark').exists()).toBe(false)
    expect(bare.text()).not.toContain('/')
  })
})
