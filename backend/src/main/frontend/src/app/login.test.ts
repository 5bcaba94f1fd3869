import { beforeEach, describe, expect, it, vi } from 'vitest'
import { json } from '@/testing/responses'

const createSigninRequest = vi.fn()
const processSigninResponse = vi.fn()
const useRefreshToken = vi.fn()

vi.mock('oidc-client-ts', () => ({
  OidcClient: class {
    createSigninRequest = createSigninRequest
    processSigninResponse = processSigninResponse
    useRefreshToken = useRefreshToken
  },
  ErrorResponse: class extends Error {
    constructor(readonly answer: { state?: unknown }) {
      super('refused')
    }
    get state() {
      return this.answer.state
    }
  },
  InMemoryWebStorage: class {},
  WebStorageStateStore: class {},
}))

const access = (groups: string[]) =>
  `x.${btoa(JSON.stringify({ organization: { 'nanqiao-wuyi': { id: 'u', groups } } }))}.y`
const response = (token: string, seconds: number) => ({
  access_token: token,
  refresh_token: 'refresh',
  expires_in: seconds,
  profile: { sub: 's' },
  userState: { comeBackTo: '/t/nanqiao-wuyi/worklist', alias: 'nanqiao-wuyi' },
})

beforeEach(() => {
  vi.resetModules()
  vi.clearAllMocks()
  vi.stubGlobal('fetch', async () =>
    json({ authority: 'https://id.example/realms/caizhi', clientId: 'caizhi-web' }),
  )
  createSigninRequest.mockResolvedValue({ url: '#login', state: { id: 'state' } })
})

async function signedIn(seconds: number) {
  const login = await import('./login')
  processSigninResponse.mockResolvedValueOnce(response(access(['/official']), seconds))
  expect(await login.comeBack('/signed-in?code=c', 'en')).toBe('/t/nanqiao-wuyi/worklist')
  return login
}

describe('the login', () => {
  it('asks for the organization of the person, or for the one of the address', async () => {
    const login = await import('./login')

    await login.leaveForLogin({ comeBackTo: '/' }, 'en')
    await login.leaveForLogin({ comeBackTo: '/x', alias: 'nanqiao-wuyi' }, 'en')

    expect(createSigninRequest.mock.calls.map(([request]) => request.scope)).toEqual([
      'openid profile email organization',
      'openid profile email organization:nanqiao-wuyi',
    ])
    expect(createSigninRequest.mock.calls[0]?.[0].ui_locales).toBe('en')
  })

  it('knows the way to the pages of the account, and back', async () => {
    const login = await import('./login')

    const page = new URL(await login.accountPage())

    expect(page.origin + page.pathname).toBe('https://id.example/realms/caizhi/account')
    expect(page.searchParams.get('referrer')).toBe('caizhi-web')
    expect(page.searchParams.get('referrer_uri')).toBe(`${location.origin}/`)
  })

  it('keeps tokens out of the stores of the browser', async () => {
    const login = await signedIn(300)

    expect(login.isSignedIn()).toBe(true)
    expect(login.askedFor()).toBe('nanqiao-wuyi')
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(access(['/official']))
  })

  it('uses a token while it is good', async () => {
    const login = await signedIn(300)

    expect(await login.goodToken(false)).toBe(access(['/official']))
    expect(useRefreshToken).not.toHaveBeenCalled()
  })

  it('refreshes one that runs out, once for all who ask', async () => {
    const login = await signedIn(1)
    const fresh = access(['/official']) + '2'
    useRefreshToken.mockResolvedValue(response(fresh, 300))

    expect(await Promise.all([login.goodToken(false), login.goodToken(false)])).toEqual([fresh, fresh])
    expect(useRefreshToken).toHaveBeenCalledOnce()
  })

  it('that failed unseen shows itself, without naming the tenant', async () => {
    const login = await import('./login')
    const { ErrorResponse } = await import('oidc-client-ts')
    const goal = { comeBackTo: '/t/nobody/units', alias: 'nobody', unseen: true }
    processSigninResponse.mockRejectedValueOnce(new ErrorResponse({ state: goal } as never))

    expect(await login.comeBack('/signed-in?error=invalid_scope', 'en')).toBeUndefined()
    expect(createSigninRequest.mock.calls[0]?.[0]).toMatchObject({
      scope: 'openid profile email organization',
      prompt: undefined,
      state: { comeBackTo: '/t/nobody/units' },
    })
  })

  it('that another tenant spoils on refresh is not used', async () => {
    const login = await signedIn(1)
    useRefreshToken.mockResolvedValue(response(access([]), 300))

    const token = login.goodToken(false)
    await vi.waitFor(() => expect(document.querySelector('iframe')).not.toBeNull())
    expect(createSigninRequest.mock.calls[0]?.[0]).toMatchObject({
      scope: 'openid profile email organization:nanqiao-wuyi',
      prompt: 'none',
    })
    void token
  })

  it('calls Keycloak unavailable when it does not answer', async () => {
    const login = await import('./login')
    createSigninRequest.mockRejectedValueOnce(new TypeError('Failed to fetch'))

    await expect(login.leaveForLogin({ comeBackTo: '/' }, 'en')).rejects.toMatchObject({
      code: 'unavailable',
    })
  })
})
