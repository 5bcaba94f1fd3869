import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { json, refusal } from '@/testing/responses'
import { answer, api, ifMatch, once, speakAs } from './http'

const sent: Request[] = []
const answers: (Response | Error)[] = []
const renewed = vi.fn(async () => 'token-2')

beforeEach(() => {
  sent.length = 0
  answers.length = 0
  renewed.mockClear()
  vi.stubGlobal(
    'fetch',
    vi.fn(async (request: Request) => {
      sent.push(request)
      const next = answers.shift() ?? json({})
      if (next instanceof Error) {
        throw next
      }
      return next
    }),
  )
  speakAs({ token: async () => 'token-1', renewed, language: () => 'en' })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function submit() {
  return answer(
    api.PUT('/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}/submission', {
      params: {
        path: { tenant: 't', enterprise: 'e', month: '2026-11' },
        header: { ...ifMatch(3), ...once('key-1') },
      },
      body: { nil: false },
    }),
  )
}

describe('a request', () => {
  it('says who asks, in which language, for which version, under which key', async () => {
    await submit()

    expect(sent[0]?.url).toMatch(/\/api\/tenants\/t\/enterprises\/e\/returns\/2026-11\/submission$/)
    expect(Object.fromEntries(sent[0]!.headers)).toMatchObject({
      authorization: 'Bearer token-1',
      'accept-language': 'en',
      'if-match': '"3"',
      'idempotency-key': 'key-1',
    })
  })

  it('is sent once more with a renewed token, under the same key', async () => {
    answers.push(refusal(401, 'token-invalid'), json({ number: 'YB-1' }))

    expect(await submit()).toEqual({ number: 'YB-1' })
    expect(sent.map((request) => request.headers.get('Authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ])
    expect(sent[1]?.headers.get('Idempotency-Key')).toBe('key-1')
    expect(await sent[1]?.json()).toEqual({ nil: false })
  })

  it('that is refused twice is not sent a third time', async () => {
    answers.push(refusal(401, 'token-invalid'), refusal(401, 'token-invalid'))

    await expect(submit()).rejects.toMatchObject({ status: 401 })
    expect(sent).toHaveLength(2)
  })

  it('waits for its own submission under way', async () => {
    vi.useFakeTimers()
    answers.push(
      refusal(409, 'submission-in-progress', undefined, { 'Retry-After': '1' }),
      json({ number: 'YB-1' }),
    )

    const receipt = submit()
    await vi.advanceTimersByTimeAsync(1000)

    expect(await receipt).toEqual({ number: 'YB-1' })
    expect(sent.map((request) => request.headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1'])
  })

  it('that got no answer is a network problem', async () => {
    answers.push(new TypeError('Failed to fetch'))

    await expect(submit()).rejects.toMatchObject({ code: 'network', passing: true })
  })

  it('that is refused throws the problem', async () => {
    answers.push(refusal(412, 'changed-meanwhile'))

    await expect(submit()).rejects.toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
      requestId: 'request-1',
    })
  })
})
