import createClient from 'openapi-fetch'
import type { paths } from './api.gen'
import { Problem } from './problem'

/** Who speaks to the server, and in which language; the session provides it. */
export interface Speaker {
  /** An access token that is still good. */
  token(): Promise<string>
  /** Called when the server refused the token; resolves to one that is worth another try. */
  renewed(): Promise<string>
  language(): string
}

let speaker: Speaker | undefined

export function speakAs(who: Speaker): void {
  speaker = who
}

/** How often a submission that another attempt of ours is still busy with is asked for again. */
const PATIENCE = 5

async function send(request: Request): Promise<Response> {
  let response = await sendOnce(request.clone(), await speaker?.token())
  if (response.status === 401 && speaker) {
    response = await sendOnce(request.clone(), await speaker.renewed())
  }
  for (let again = 0; again < PATIENCE && (await isInProgress(response)); again++) {
    await pause(Number(response.headers.get('Retry-After') ?? 1))
    response = await sendOnce(request.clone(), await speaker?.token())
  }
  return response
}

async function sendOnce(request: Request, token: string | undefined): Promise<Response> {
  if (token) {
    request.headers.set('Authorization', `Bearer ${token}`)
  }
  request.headers.set('Accept-Language', speaker?.language() ?? 'zh-CN')
  try {
    return await fetch(request)
  } catch (cause) {
    if (request.signal.aborted) {
      throw cause
    }
    throw Problem.local('network')
  }
}

async function isInProgress(response: Response): Promise<boolean> {
  if (response.status !== 409) {
    return false
  }
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { code?: string } | undefined
  return body?.code === 'submission-in-progress'
}

function pause(seconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, seconds * 1000))
}

export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: send,
})

interface Reply<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body; anything but success is thrown as a {@link Problem}. */
export async function answer<T>(call: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) {
    throw Problem.of(response, error)
  }
  return data as T
}

/** The change is meant for this version and no other. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}

/** The same key again is the same submission again, and counts once. */
export function once(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key }
}
