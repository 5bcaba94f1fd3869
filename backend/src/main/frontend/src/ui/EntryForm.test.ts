import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { Problem } from '@/shared/problem'
import { refusal } from '@/testing/responses'
import AppButton from './AppButton.vue'
import EntryForm from './EntryForm.vue'
import TextField from './TextField.vue'

function form(submit: () => Promise<boolean>, more: object = {}) {
  const state = { errors: {}, elsewhere: [], busy: false, dirty: false, submit, ...more }
  return mount(
    defineComponent({
      setup: () => () =>
        h(EntryForm, { form: state }, () => [
          h(TextField, { modelValue: '', label: '姓名' }),
          h(TextField, { modelValue: '', label: '岗位', error: '请填写岗位。' }),
          h(AppButton, { submits: true }, () => '保存'),
        ]),
    }),
    { attachTo: document.body },
  )
}

describe('a form', () => {
  it('goes on with Enter and does not submit', async () => {
    const submit = vi.fn(async () => true)
    const wrapper = form(submit)
    const [first, second] = wrapper.findAll('input')
    first!.element.focus()

    await first!.trigger('keydown', { key: 'Enter' })

    expect(document.activeElement).toBe(second!.element)
    expect(submit).not.toHaveBeenCalled()
  })

  it('leaves the Enter of an input method alone', async () => {
    const wrapper = form(async () => true)
    const first = wrapper.find('input')
    first.element.focus()

    await first.trigger('keydown', { key: 'Enter', isComposing: true })

    expect(document.activeElement).toBe(first.element)
  })

  it('submits with Ctrl+Enter and focuses the first error', async () => {
    const submit = vi.fn(async () => false)
    const wrapper = form(submit)

    await wrapper.find('input').trigger('keydown', { key: 'Enter', ctrlKey: true })
    await nextTick()
    await nextTick()

    expect(submit).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(wrapper.findAll('input')[1]!.element)
  })

  it('ties label and error to the field', async () => {
    const wrapper = form(async () => true)
    await nextTick()
    const input = wrapper.findAll('input')[1]!

    expect(wrapper.find(`label[for="${input.element.id}"]`).text()).toContain('岗位')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.find(`#${input.attributes('aria-describedby')}`).text()).toBe('请填写岗位。')
  })

  it('tells faults that no field shows', async () => {
    const response = refusal(422, 'invalid', [
      { where: '/other', code: 'c', zh: '别处有误。', en: 'Elsewhere.' },
    ])
    const problem = Problem.of(response, await response.json())
    const wrapper = form(async () => false, { problem, elsewhere: ['别处有误。'] })

    expect(wrapper.find('[role="alert"]').text()).toContain('别处有误。')
    expect(wrapper.find('[data-testid="support-code"]').exists()).toBe(false)
  })

  it('gives the support code of what the person cannot mend, and when to try again', async () => {
    const response = refusal(503, 'unavailable', undefined, { 'Retry-After': '5' })
    const wrapper = form(async () => false, { problem: Problem.of(response, await response.json()) })

    expect(wrapper.find('[data-testid="support-code"]').text()).toBe('request-1')
    expect(wrapper.find('[role="alert"]').text()).toContain('5 秒')
  })
})
