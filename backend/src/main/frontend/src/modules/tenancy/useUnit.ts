import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useAction } from '@/shared/action'
import type { Unit } from '@/shared/apiTypes'
import { dayOf } from '@/shared/chinaTime'
import { useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import { changeCategory, renameUnit, reopenUnit, suspendUnit, unit } from './tenancyApi'

type Open = 'rename' | 'changeCategory' | 'suspend' | 'reopen'

const LOOK_AGAIN = 3_000

/** One unit and what the office may do with it now. */
export function useUnit(tenant: string, code: string) {
  const queries = useQueryClient()
  const key = [tenant, 'units', code]
  const read = useRead(key, (signal) => unit(tenant, code, signal), {
    refresh: (data) => (data.status === 'PROVISIONING' ? LOOK_AGAIN : false),
  })
  const open = ref<Open>()
  const can = computed(() => new Set(read.data.value?.actions))

  async function changed(now: Unit): Promise<void> {
    open.value = undefined
    queries.setQueryData(key, now)
    await queries.invalidateQueries({ queryKey: [tenant, 'units'] })
  }

  const name = useForm(
    () => ({ name: read.data.value?.name ?? '' }),
    (values) => renameUnit(tenant, read.data.value!, values.name),
    changed,
  )
  const category = useForm(
    () => ({ category: read.data.value?.category ?? '', validFrom: dayOf(new Date()) }),
    (values) => changeCategory(tenant, read.data.value!, values.category, values.validFrom),
    changed,
  )
  const suspension = useAction((_key, current: Unit) => suspendUnit(tenant, current), changed)
  const reopening = useAction((_key, current: Unit) => reopenUnit(tenant, current), changed)

  /** Opens what is asked for, on the newest state of the unit. */
  async function ask(what: Open): Promise<void> {
    await read.retry()
    name.reset()
    category.reset()
    suspension.forget()
    reopening.forget()
    open.value = what
  }

  return { ...read, open, can, name, category, suspension, reopening, ask }
}
