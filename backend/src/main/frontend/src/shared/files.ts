import { useQueryClient, type QueryKey } from '@tanstack/vue-query'
import { useAction } from './action'
import { keepFile } from './export'

/** A file on which something rests. */
export interface KeptFile {
  id: string
  name: string
  size: number
  /** Absent where it is as open as the rest. */
  removable?: boolean
}

export type Files = ReturnType<typeof useFiles>

/**
 * What can be done with the files of something.
 *
 * @param read under which key they were read
 */
export function useFiles(
  read: QueryKey,
  calls: {
    add: (key: string, file: File) => Promise<unknown>
    remove: (id: string) => Promise<unknown>
    content: (id: string) => Promise<unknown>
  },
) {
  const queries = useQueryClient()
  const changed = () => queries.invalidateQueries({ queryKey: read })
  return {
    upload: useAction((key, { file }: { file: File }) => calls.add(key, file), changed),
    removal: useAction((_key, { id }: KeptFile) => calls.remove(id), changed),
    taking: useAction(
      (_key, { id }: KeptFile) => calls.content(id),
      (content, { name }) => keepFile(content as Blob, name),
    ),
  }
}
