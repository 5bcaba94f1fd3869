import { describe, expect, it } from 'vitest'
import { meetingContent, meetingValues } from './meetingForm'

describe('the form of a meeting', () => {
  it('makes an item of every line of the agenda, and numbers of what is typed', () => {
    const body = meetingContent({
      ...meetingValues(),
      title: '推进会',
      agenda: ' 通报情况 \n\n单位发言',
      best: '2',
    })

    expect(body).toMatchObject({
      title: '推进会',
      agenda: ['通报情况', '单位发言'],
      speaking: { rule: 'BEST_AND_LAST', best: 2, last: 1 },
    })
  })

  it('leaves out what is not filled in, so that the server names it', () => {
    expect(meetingContent(meetingValues())).not.toHaveProperty('heldOn')
  })
})
