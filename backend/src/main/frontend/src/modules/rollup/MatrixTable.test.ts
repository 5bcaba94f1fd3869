import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import MatrixTable from './MatrixTable.vue'

const figure = (counted: number, college?: number) => ({
  ...{ counted, college, late: 0, duplicate: 0, insured: 0, degreeChecked: 0 },
  ...{ collegeInsured: 0, collegeDegreeChecked: 0 },
})
const month = (name: string, counted: number, college?: number) => ({
  month: name,
  ...figure(counted, college),
})

function show() {
  return mount(MatrixTable, {
    props: {
      caption: '按企业',
      first: '企业',
      rows: [
        {
          key: 'a',
          name: '利维能',
          months: [month('2022-01', 1200, 2), month('2022-02', 3)],
          total: figure(1203),
        },
      ],
      monthTotals: [month('2022-01', 1200, 2), month('2022-02', 3, 1)],
      total: figure(1203, 3),
      open: (row: { key: string } | undefined, month: string | undefined) => ({
        name: 'groups',
        query: { unit: row?.key, month },
      }),
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
}

describe('the table of figures', () => {
  it('shows the sums of the server, thousands apart', () => {
    const wrapper = show()

    expect(wrapper.find('[data-testid="grand-total"]').text()).toBe('1,203')
    expect(wrapper.find('tbody td[data-month="2022-01"]').text()).toBe('1,200')
  })

  it('opens every figure to what it counts, and nothing where nobody is', async () => {
    const wrapper = show()
    const cell = wrapper.find('tbody td[data-month="2022-01"]')

    expect(cell.findComponent(RouterLinkStub).props('to')).toEqual({
      name: 'groups',
      query: { unit: 'a', month: '2022-01' },
    })
    await wrapper.findAll('[role="group"] button')[2]!.trigger('click')
    expect(wrapper.find('tbody td[data-month="2022-01"]').findComponent(RouterLinkStub).exists()).toBe(false)
  })

  it('says what is withheld and why, and keeps the sums', async () => {
    const wrapper = show()

    await wrapper.findAll('[role="group"] button')[1]!.trigger('click')

    expect(wrapper.find('tbody td[data-month="2022-02"]').text()).toBe('不公开')
    expect(wrapper.find('[data-testid="withheld-note"]').exists()).toBe(true)
    expect(wrapper.find('[data-testid="grand-total"]').text()).toBe('3')
  })
})
