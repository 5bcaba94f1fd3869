import { useQueryClient } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useAction } from '@/shared/action'
import { useList } from '@/shared/list'
import { useRead } from '@/shared/read'
import type { Place } from './hiringApi'
import { cancel, confirm, csvTemplate, faults, handIn, imports, reply, template } from './importApi'
import { returnKey } from './useReturn'

/** Between two looks at a file that is being read. */
const PAUSE = 1000

/** The latest file handed in for a month, wherever it was handed in from, and what can be done with it. */
export function useImport(place: Place) {
  const queries = useQueryClient()
  const key = [...returnKey(place), 'imports']
  const read = useRead(key, (signal) => imports(place, signal), {
    refresh: ({ items }) => (items.some(({ status }) => underWay(status)) ? PAUSE : false),
  })
  const job = computed(() => read.data.value?.items[0])
  const can = computed(() => new Set(job.value?.actions))
  const busy = computed(() => job.value !== undefined && underWay(job.value.status))
  const wrong = useList(
    computed(() => [...key, job.value?.id, job.value?.status, 'faults']),
    (after, signal) => faults(place, job.value?.id ?? '', after, signal),
    { enabled: () => (job.value?.rows.faulty ?? 0) > 0 && !busy.value },
  )

  const changed = () => queries.invalidateQueries({ queryKey: key })
  watch(
    () => job.value?.status,
    (now, before) => {
      if (now === 'DONE' && before) {
        void queries.invalidateQueries({ queryKey: [place.tenant] })
      }
    },
  )

  return {
    ...read,
    job,
    can,
    busy,
    wrong,
    upload: useAction((sent, file: File) => handIn(place, file, sent), changed),
    confirmation: useAction(
      (_key, { id, validOnly }: { id: string; validOnly: boolean }) => confirm(place, id, validOnly),
      changed,
    ),
    cancellation: useAction((_key, id: string) => cancel(place, id), changed),
    download: useAction(
      (_key, what: { file: 'template' | 'csv' | 'reply'; id?: string }) =>
        what.file === 'template'
          ? template(place)
          : what.file === 'csv'
            ? csvTemplate(place)
            : reply(place, what.id ?? ''),
      (content, what) => keep(content as Blob, NAMES[what.file]),
    ),
  }
}

const NAMES = { template: 'hires-template.xlsx', csv: 'hires-template.csv', reply: 'hires-to-correct.xlsx' }

function underWay(status: string): boolean {
  return status === 'WAITING' || status === 'READING'
}

/** Lets the browser keep a file under a name. */
function keep(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
