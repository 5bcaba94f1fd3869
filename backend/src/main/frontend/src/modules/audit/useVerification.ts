import { ref } from 'vue'
import { useAction } from '@/shared/action'
import type { ChainVerdict } from '@/shared/apiTypes'
import { verify } from './auditApi'

/** Every log of the district verified one after the other, what was found shown as it comes. */
export function useVerification(tenant: string) {
  const verdicts = ref<ChainVerdict[]>([])
  const total = ref(0)

  const check = useAction(async (_key, units: string[]) => {
    verdicts.value = []
    total.value = units.length + 1
    for (const unit of [undefined, ...units]) {
      verdicts.value = [...verdicts.value, await verify(tenant, unit)]
    }
  })

  return { verdicts, total, check }
}
