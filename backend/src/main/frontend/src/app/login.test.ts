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
    error = 'invalid_scope'
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
  expect(await login.comeBack('/signed-in?code=c')).toBe('/t/nanqiao-wuyi/worklist')
  return login
}

describe('the login', () => {
  it('asks for the organization of the person, or for the one of the address', async () => {
    const login = await import('./login')

    await login.leaveForLogin(undefined, '/', 'en')
    await login.leaveForLogin('nanqiao-wuyi', '/x', 'en')

    expect(createSigninRequest.mock.calls.map(([request]) => request.scope)).toEqual([
      'openid profile email organization',
      'openid profile email organization:nanqiao-wuyi',
    ])
    expect(createSigninRequest.mock.calls[0]?.[0].ui_locales).toBe('en')
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

  it('has an organization that nobody has answer like one that does not exist', async () => {
    const login = await import('./login')
    const { ErrorResponse } = await import('oidc-client-ts')
    processSigninResponse.mockRejectedValueOnce(new ErrorResponse({}))

    await expect(login.comeBack('/signed-in?error=invalid_scope')).rejects.toMatchObject({ status: 404 })
  })

  it('calls Keycloak unavailable when it does not answer', async () => {
    const login = await import('./login')
    createSigninRequest.mockRejectedValueOnce(new TypeError('Failed to fetch'))

    await expect(login.leaveForLogin(undefined, '/', 'en')).rejects.toMatchObject({ code: 'unavailable' })
  })
})
