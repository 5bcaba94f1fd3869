import { describe, expect, it } from 'vitest'
import { refusal } from '@/testing/responses'
import { Problem } from './problem'

const FAULT = {
  where: '/documentNumber',
  code: 'document-checksum',
  zh: '第18位不符。',
  en: 'The last digit is wrong.',
}

async function problemOf(response: Response) {
  return Problem.of(response, await response.json().catch(() => undefined))
}

describe('a problem', () => {
  it('speaks the language of the page', async () => {
    const problem = await problemOf(refusal(409, 'month.closed'))

    expect(problem.words('zh-CN')?.title).toBe('month.closed zh')
    expect(problem.words('en')?.title).toBe('month.closed en')
  })

  it('tells each fault by its field', async () => {
    const problem = await problemOf(
      refusal(422, 'invalid', [FAULT, { ...FAULT, where: '/office/email', en: 'No address.' }]),
    )

    expect(problem.byField('zh-CN').documentNumber).toBe('第18位不符。')
    expect(problem.byField('en')['office/email']).toBe('No address.')
  })

  it('keeps what the support asks for and when to try again', async () => {
    const problem = await problemOf(refusal(503, 'unavailable', undefined, { 'Retry-After': '5' }))

    expect(problem).toMatchObject({ requestId: 'request-1', retryAfter: 5, passing: true })
  })

  it.each([
    [502, 'unavailable'],
    [404, 'not-found'],
    [500, 'unexpected'],
  ])('of an answer that is none (%i) is called %s and has no words of the server', async (status, code) => {
    const problem = await problemOf(new Response('<html>', { status }))

    expect(problem.code).toBe(code)
    expect(problem.words('zh-CN')).toBeUndefined()
  })

  it('is made of anything thrown', () => {
    expect(Problem.from(new TypeError('x')).code).toBe('unexpected')
  })
})
