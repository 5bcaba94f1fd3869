/**
 * Which notices a person has seen in a tenant, kept in the browser so that they are not new again with every visit. Of
 * each only page, kind and count are kept, never whom it concerns.
 */
export function seenNotices(subject: string, tenant: string) {
  const place = `caizhi.seen.${subject}.${tenant}`

  function read(): Set<string> {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
      return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
    } catch {
      // A browser may forbid storage, and somebody may have written there what is no list: then nothing was seen.
      return new Set()
    }
  }

  /** Keeps what waits now and was looked at; what waits no more is new when it comes again. */
  function keep(seen: string[]): void {
    try {
      localStorage.setItem(place, JSON.stringify(seen))
    } catch {
      // as above: it counts for this visit only
    }
  }

  return { read, keep }
}
