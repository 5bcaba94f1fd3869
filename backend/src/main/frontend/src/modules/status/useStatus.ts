import { answer, api } from '@/shared/http'
import { useRead } from '@/shared/read'

const REFRESH_MS = 30_000

/** How the installation is, looked at again every half minute. */
export function useStatus() {
  return useRead(
    () => ['operator', 'status'],
    (signal) => answer(api.GET('/api/status', { signal })),
    { refresh: () => REFRESH_MS },
  )
}
