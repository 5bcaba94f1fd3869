import { useQueryClient } from '@tanstack/vue-query'
import { ref, watch } from 'vue'
import type { CalendarDay, WorkCalendar } from '@/shared/apiTypes'
import { useAction } from '@/shared/action'
import { useRead } from '@/shared/read'
import { publishCalendar, workCalendar } from './planApi'

/** The holidays and make-up days of a year, being edited. */
export function useWorkCalendar(tenant: string, year: number) {
  const queries = useQueryClient()
  const days = ref<CalendarDay[]>([])
  const published = ref(false)
  const { data, loading, problem, retry } = useRead(
    () => [tenant, 'work-calendar', year],
    (signal) => workCalendar(tenant, year, signal),
    { fresh: true },
  )

  watch(data, (calendar) => (days.value = calendar?.days.map((day) => ({ ...day })) ?? []), {
    immediate: true,
  })

  const publication = useAction<CalendarDay[], WorkCalendar>(
    (_key, all) => publishCalendar(tenant, year, data.value!.version, all),
    async () => {
      published.value = true
      await queries.invalidateQueries({ queryKey: [tenant, 'work-calendar'] })
      await queries.invalidateQueries({ queryKey: [tenant, 'months'] })
    },
  )

  return {
    data,
    loading,
    problem,
    retry,
    days,
    published,
    publication,
    add: (day: string, working: boolean, name: string) => days.value.push({ day, working, name }),
    remove: (index: number) => days.value.splice(index, 1),
    publish: () => publication.run(days.value),
  }
}
