import { type QueryKey, useQueryClient } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useAction } from './action'
import type { FileImport, ImportFault, Page } from './apiTypes'
import { keepFile } from './export'
import { useList } from './list'
import { useRead } from './read'

/** Between two looks at a file that is being read. */
const PAUSE = 1000

/** Where files of one sort are handed in. */
export interface ImportPlace {
  /** Of what is read of it; the tenant comes first. */
  key: QueryKey
  /** Of the files that people keep. */
  names: { template: string; csv: string; reply: string }
  imports: (signal: AbortSignal) => Promise<Page<FileImport>>
  /** Hands a file in to be previewed; nothing is stored yet. */
  handIn: (file: Blob, key: string) => Promise<FileImport>
  confirm: (id: string, validRowsOnly: boolean) => Promise<FileImport>
  cancel: (id: string) => Promise<FileImport>
  faults: (id: string, after: string | undefined, signal: AbortSignal) => Promise<Page<ImportFault>>
  /** The file with its faulty cells marked. */
  reply: (id: string) => Promise<unknown>
  template: () => Promise<unknown>
  csvTemplate: () => Promise<unknown>
}

/** The latest file handed in at a place, wherever it was handed in from, and what can be done with it. */
export function useImport(place: ImportPlace) {
  const queries = useQueryClient()
  const read = useRead(place.key, (signal) => place.imports(signal), {
    refresh: ({ items }) => (items.some(({ status }) => underWay(status)) ? PAUSE : false),
  })
  const job = computed(() => read.data.value?.items[0])
  const can = computed(() => new Set(job.value?.actions))
  const busy = computed(() => job.value !== undefined && underWay(job.value.status))
  const wrong = useList(
    computed(() => [...place.key, job.value?.id, job.value?.status, 'faults']),
    (after, signal) => place.faults(job.value?.id ?? '', after, signal),
    { enabled: () => (job.value?.rows.faulty ?? 0) > 0 && !busy.value },
  )

  const changed = () => queries.invalidateQueries({ queryKey: place.key })
  watch(
    () => job.value?.status,
    (now, before) => {
      if (now === 'DONE' && before) {
        void queries.invalidateQueries({ queryKey: place.key.slice(0, 1) })
      }
    },
  )

  return {
    ...read,
    job,
    can,
    busy,
    wrong,
    upload: useAction((sent, file: File) => place.handIn(file, sent), changed),
    confirmation: useAction(
      (_key, { id, validOnly }: { id: string; validOnly: boolean }) => place.confirm(id, validOnly),
      changed,
    ),
    cancellation: useAction((_key, id: string) => place.cancel(id), changed),
    download: useAction(
      (_key, what: { file: 'template' | 'csv' | 'reply'; id?: string }) =>
        what.file === 'template'
          ? place.template()
          : what.file === 'csv'
            ? place.csvTemplate()
            : place.reply(what.id ?? ''),
      (content, what) => keepFile(content as Blob, place.names[what.file]),
    ),
  }
}

function underWay(status: string): boolean {
  return status === 'WAITING' || status === 'READING'
}
