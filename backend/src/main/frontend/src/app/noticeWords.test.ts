import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Notice } from '@/shared/apiTypes'
import { useNoticeWords } from '@/shared/noticeWords'
import { speak } from './i18n'

afterEach(() => speak('zh-CN'))

function words() {
  let found: ReturnType<typeof useNoticeWords>
  mount({
    setup() {
      found = useNoticeWords()
      return () => null
    },
  })
  return found!
}

const notice = (count: number, workingDaysLeft: number) =>
  ({
    ...{ kind: 'SUPERVISION_TO_ANSWER', count, overdue: 0, page: '/t/nanqiao-wuyi/supervision' },
    ...{ due: '2026-11-30T10:00:00Z', workingDaysLeft },
  }) as unknown as Notice

describe('a notice', () => {
  it('speaks of one and of several in English, thousands parted', async () => {
    await speak('en')
    const { what, by } = words()

    expect(what(notice(1, 1))).toBe('1 supervision notice to answer')
    expect(what(notice(2, 1))).toBe('2 supervision notices to answer')
    expect(what(notice(1200, 1))).toBe('1,200 supervision notices to answer')
    expect(by(notice(1, 1))).toMatch(/ 1 working day left$/)
    expect(by(notice(1, 3))).toMatch(/ 3 working days left$/)
  })

  it('says the same of any number in Chinese', () => {
    const { what } = words()

    expect(what(notice(1, 1)).replace('1', '2')).toBe(what(notice(2, 1)))
  })
})
