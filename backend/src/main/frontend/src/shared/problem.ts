/**
 * What went wrong, in both languages. The server's problems (RFC 9457) bring their own sentences; those that
 * arise here (no network, an answer that is no problem) have theirs in `locales/<language>/problem.json`.
 */
export interface Words {
  title: string
  detail: string
}

interface Fault {
  where: string
  code: string
  zh: string
  en: string
}

interface ProblemBody {
  code: string
  zh: Words
  en: Words
  errors?: Fault[]
}

type Local = 'network' | 'unexpected' | 'unavailable' | 'login-expired' | 'not-found'

export class Problem extends Error {
  private constructor(
    readonly status: number,
    readonly code: string,
    private readonly texts?: { zh: Words; en: Words },
    private readonly faults: Fault[] = [],
    /** What the support asks for; the server's log knows it. */
    readonly requestId?: string,
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(code)
  }

  static local(code: Local, status = 0): Problem {
    return new Problem(status, code)
  }

  static of(response: Response, body: unknown): Problem {
    const requestId = response.headers.get('X-Request-Id') ?? undefined
    const seconds = Number(response.headers.get('Retry-After'))
    const retryAfter = seconds > 0 ? seconds : undefined
    if (isProblemBody(body)) {
      const { code, zh, en, errors } = body
      return new Problem(response.status, code, { zh, en }, errors, requestId, retryAfter)
    }
    const away = [502, 503, 504].includes(response.status)
    const code = away ? 'unavailable' : response.status === 404 ? 'not-found' : 'unexpected'
    return new Problem(response.status, code, undefined, [], requestId, retryAfter)
  }

  /** Anything thrown becomes a problem that a page can show. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : Problem.local('unexpected')
  }

  /** The server's sentences, or nothing when the problem arose here. */
  words(locale: string): Words | undefined {
    return locale === 'en' ? this.texts?.en : this.texts?.zh
  }

  /** Sentence by field; the key is the place without its leading slash, such as `office/email`. */
  byField(locale: string): Record<string, string> {
    const found: Record<string, string> = {}
    for (const fault of this.faults) {
      const field = fault.where.replace(/^\//, '')
      found[field] ??= locale === 'en' ? fault.en : fault.zh
    }
    return found
  }

  /** Whether the same request may succeed later without a change. */
  get passing(): boolean {
    return (
      this.code === 'network' || this.code === 'login-expired' || this.status === 503 || this.status === 429
    )
  }
}

function isProblemBody(body: unknown): body is ProblemBody {
  const candidate = body as Partial<ProblemBody> | null
  return (
    typeof candidate === 'object' &&
    typeof candidate?.code === 'string' &&
    typeof candidate.zh?.title === 'string' &&
    typeof candidate.en?.title === 'string'
  )
}
