import {
  ErrorResponse,
  InMemoryWebStorage,
  OidcClient,
  type RefreshState,
  type SigninResponse,
  WebStorageStateStore,
} from 'oidc-client-ts'
import { Problem } from '@/shared/problem'
import { grants } from './claims'

/**
 * Login by Keycloak: code flow with PKCE. The tokens live in this module's memory and nowhere else; what outlives
 * the page for a moment is the state and verifier of a login under way, in session storage.
 */
interface Tokens {
  access: string
  /** Milliseconds since the epoch. */
  expiresAt: number
  response: SigninResponse
}

interface Configuration {
  authority: string
  clientId: string
}

/** Where Keycloak sends the browser back to; the second one is for windows and frames beside the page. */
export const SIGNED_IN = '/signed-in'
export const SIGNED_IN_ASIDE = '/signed-in/aside'

const CHANNEL = 'caizhi.signed-in'
const SPARE_SECONDS = 15
const SILENT_SECONDS = 6

let configuration: Promise<Configuration> | undefined
let tokens: Tokens | undefined
let tenant: string | undefined
let refreshing: Promise<string | undefined> | undefined

async function configure(): Promise<Configuration> {
  configuration ??= fetch('/config.json')
    .then((response) =>
      response.ok ? (response.json() as Promise<Configuration>) : Promise.reject(response),
    )
    .catch(() => {
      configuration = undefined
      throw Problem.local('unavailable', 503)
    })
  return configuration
}

async function client(aside = false): Promise<OidcClient> {
  const { authority, clientId } = await configure()
  return new OidcClient({
    authority,
    client_id: clientId,
    redirect_uri: location.origin + (aside ? SIGNED_IN_ASIDE : SIGNED_IN),
    post_logout_redirect_uri: `${location.origin}/`,
    stateStore: new WebStorageStateStore({ store: aside ? memory : sessionStorage }),
  })
}

const memory = new InMemoryWebStorage()

function scope(alias: string | undefined): string {
  return `openid profile email ${alias ? `organization:${alias}` : 'organization'}`
}

/** The tenant the login was for. A successful login is no proof of membership: Keycloak may leave it out silently. */
export function askedFor(): string | undefined {
  return tenant
}

export function isSignedIn(): boolean {
  return tokens !== undefined
}

interface Goal {
  comeBackTo: string
  alias?: string
  /** Asked without showing anything; when that fails the person logs in without naming a tenant. */
  unseen?: boolean
}

/**
 * Leaves for the login page, or straight back where the person is known already. Keycloak asks members of several
 * tenants which one they mean, unless the tenant is named.
 */
export async function leaveForLogin(goal: Goal, language: string): Promise<void> {
  const request = await reaching(
    (await client()).createSigninRequest({
      scope: scope(goal.alias),
      prompt: goal.unseen ? 'none' : undefined,
      ui_locales: language,
      state: goal,
    }),
  )
  location.assign(request.url)
}

/**
 * Finishes what {@link leaveForLogin} began; resolves to where the person wanted to go, or to nothing when the
 * browser leaves once more.
 */
export async function comeBack(url: string, language: string): Promise<string | undefined> {
  try {
    const response = await (await client()).processSigninResponse(url)
    const { comeBackTo, alias } = response.userState as Goal
    keep(response, alias)
    return comeBackTo
  } catch (thrown) {
    const goal = thrown instanceof ErrorResponse ? (thrown.state as Goal | undefined) : undefined
    if (goal?.unseen) {
      // Nobody is logged in, or not for that tenant: only the server says which tenants a person has.
      await leaveForLogin({ comeBackTo: goal.comeBackTo }, language)
      return undefined
    }
    throw thrown
  }
}

/** Tells the page that opened this window or frame how its login went. */
export function reportAside(url: string): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(url)
  channel.close()
}

/**
 * A token that is still good, by refresh if need be. Nothing when only a new login can bring one.
 *
 * @param several whether the person serves several tenants. Keycloak 26.7 mixes their claims on refresh when two
 * of them are open in one browser, so these people renew by a fresh code flow for the one tenant.
 */
export async function goodToken(several: boolean): Promise<string | undefined> {
  if (tokens && tokens.expiresAt - Date.now() > SPARE_SECONDS * 1000) {
    return tokens.access
  }
  return renew(several)
}

export async function renew(several: boolean): Promise<string | undefined> {
  refreshing ??= (several ? silently() : refresh().then((token) => token ?? silently())).finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function refresh(): Promise<string | undefined> {
  const { refresh_token, id_token, session_state, profile } = tokens?.response ?? {}
  if (!refresh_token || !profile) {
    return undefined
  }
  const state: RefreshState = { refresh_token, id_token, session_state: session_state ?? null, profile }
  try {
    const response = await (await client()).useRefreshToken({ state })
    return usable(response) ? keep(response, tenant) : undefined
  } catch (thrown) {
    if (thrown instanceof ErrorResponse) {
      return undefined
    }
    throw Problem.local('network')
  }
}

/** The refresh answer may lack what the login had, when another tab works in another tenant. */
function usable(response: SigninResponse): boolean {
  const before = grants(tokens?.access ?? '')
  const after = grants(response.access_token)
  return Object.keys(before).every((alias) => after[alias]?.length === before[alias]?.length)
}

/** A code flow in a hidden frame, possible while Keycloak knows the person and stands on the same site. */
async function silently(): Promise<string | undefined> {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = 'login'
  try {
    return await aside({ prompt: 'none' }, SILENT_SECONDS, (url) => {
      frame.src = url
      document.body.append(frame)
    })
  } catch {
    return undefined
  } finally {
    frame.remove()
  }
}

/** A code flow in a window beside the page, so that nothing typed is lost. Must follow a click. */
export async function againInWindow(language: string): Promise<string | undefined> {
  const opened = window.open('about:blank', 'caizhi-login', 'popup,width=480,height=640')
  try {
    return await aside({ ui_locales: language }, 300, (url) => {
      if (opened) {
        opened.location.href = url
      }
    })
  } finally {
    opened?.close()
  }
}

async function aside(
  args: { prompt?: string; ui_locales?: string },
  seconds: number,
  open: (url: string) => void,
): Promise<string | undefined> {
  const oidc = await client(true)
  const request = await reaching(oidc.createSigninRequest({ ...args, scope: scope(tenant) }))
  const channel = new BroadcastChannel(CHANNEL)
  let patience: ReturnType<typeof setTimeout> | undefined
  try {
    const url = await new Promise<string>((resolve, reject) => {
      channel.onmessage = ({ data }) => {
        if (String(data).includes(`state=${request.state.id}`)) {
          resolve(String(data))
        }
      }
      patience = setTimeout(() => reject(new Error('no answer')), seconds * 1000)
      open(request.url)
    })
    const response = await oidc.processSigninResponse(url)
    const same = !tokens || response.profile.sub === tokens.response.profile.sub
    return same && usable(response) ? keep(response, tenant) : undefined
  } finally {
    clearTimeout(patience)
    channel.close()
  }
}

export async function logOut(): Promise<void> {
  const id_token_hint = tokens?.response.id_token
  const request = await reaching((await client()).createSignoutRequest({ id_token_hint }))
  tokens = undefined
  location.assign(request.url)
}

/** Keycloak's pages of the person's own account: password, verification codes, devices; with the way back here. */
export async function accountPage(): Promise<string> {
  const { authority, clientId } = await configure()
  const back = new URLSearchParams({ referrer: clientId, referrer_uri: `${location.origin}/` })
  return `${authority}/account?${back}`
}

function keep(response: SigninResponse, alias: string | undefined): string {
  tokens = {
    access: response.access_token,
    expiresAt: Date.now() + (response.expires_in ?? 60) * 1000,
    response,
  }
  tenant = alias ?? Object.keys(grants(response.access_token))[0]
  return response.access_token
}

/** What depends on Keycloak answering: a failure is an outage, not the person's doing. */
async function reaching<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch {
    throw Problem.local('unavailable', 503)
  }
}
