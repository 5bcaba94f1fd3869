import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/testing/page'
import { person } from '@/testing/people'
import { json } from '@/testing/responses'
import StatusPage from './StatusPage.vue'

beforeEach(() => {
  document.body.innerHTML = ''
  vi.stubGlobal('fetch', async () =>
    json({
      ...{ readAt: '2026-11-26T02:00:00Z', startedAt: '2026-11-24T02:00:00Z' },
      database: { level: 'OK', version: '9.7.4', millis: 2 },
      identity: { level: 'DOWN', tenants: 1, members: 0 },
      mail: { level: 'WATCH', due: 4 },
      files: { level: 'DOWN', kind: 'S3', millis: 3000 },
      calendar: { level: 'OK', lastYear: 2027 },
      disk: { level: 'OK', free: 50 * 1024 ** 3, total: 100 * 1024 ** 3 },
      jobs: [
        { name: 'MonthClosingSchedule.closeDue', level: 'OK', lastAt: '2026-11-26T01:59:00Z' },
        { name: 'NewSchedule.round', level: 'DOWN' },
      ],
    }),
  )
})

describe('the state of the installation', () => {
  it('says of each part how it is, in words, and what to do where it is not well', async () => {
    const { wrapper } = await mountAt(StatusPage, {
      path: '/status',
      pattern: '/status',
      me: { ...person(), operator: true },
    })
    await flushPromises()
    const row = (key: string) => wrapper.find(`[data-key="${key}"]`).text()

    expect(row('database')).toContain('正常')
    expect(row('identity')).toContain('故障')
    expect(row('identity')).toContain('检查 Keycloak')
    expect(row('mail')).toContain('待发 4 封')
    expect(row('files')).toContain('S3')
    expect(row('files')).toContain('其他工作不受影响')
    expect(row('disk')).toContain('50%')
    expect(row('jobs')).toContain('故障')
    expect(row('MonthClosingSchedule.closeDue')).toContain('到期结账')
    expect(row('NewSchedule.round')).toContain('NewSchedule.round')
  })
})
