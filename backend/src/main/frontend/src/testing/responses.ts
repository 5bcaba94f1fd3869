/** Answers as the server gives them, for tests without one. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

export function refusal(
  status: number,
  code: string,
  errors?: { where: string; code: string; zh: string; en: string }[],
  headers: Record<string, string> = {},
): Response {
  const words = (language: string) => ({ title: `${code} ${language}`, detail: `${code} ${language}.` })
  return json({ status, code, zh: words('zh'), en: words('en'), errors }, status, {
    'Content-Type': 'application/problem+json',
    'X-Request-Id': 'request-1',
    ...headers,
  })
}
