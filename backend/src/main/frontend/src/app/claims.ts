/**
 * The groups a token grants, by tenant. The server alone decides what they are worth; the page looks only to
 * notice a renewed token that lost what the one before had (`keycloak.md`, mixed claim).
 */
export function grants(accessToken: string): Record<string, string[]> {
  try {
    const payload = accessToken.split('.')[1] ?? ''
    const bytes = atob(payload.replace(/-/g, '+').replace(/_/g, '/'))
    const { organization } = JSON.parse(bytes) as {
      organization?: Record<string, { id?: string; groups?: string[] }>
    }
    return Object.fromEntries(
      Object.entries(organization ?? {}).map(([alias, entry]) => [
        alias,
        entry.id ? (entry.groups ?? []) : [],
      ]),
    )
  } catch {
    return {}
  }
}
