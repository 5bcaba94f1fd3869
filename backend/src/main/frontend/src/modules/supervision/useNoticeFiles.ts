import { useQueryClient } from '@tanstack/vue-query'
import { useAction } from '@/shared/action'
import type { SupervisionFile } from '@/shared/apiTypes'
import { keepFile } from '@/shared/export'
import { addNoticeFile, noticeFileContent, removeNoticeFile } from './supervisionApi'

/** What can be done with the files of a notice. */
export function useNoticeFiles(alias: string, notice: string) {
  const queries = useQueryClient()
  const changed = () => queries.invalidateQueries({ queryKey: [alias, 'supervision-notice', notice] })
  return {
    upload: useAction((key, { file }: { file: File }) => addNoticeFile(alias, notice, key, file), changed),
    removal: useAction((_key, { id }: SupervisionFile) => removeNoticeFile(alias, notice, id), changed),
    taking: useAction(
      (_key, { id }: SupervisionFile) => noticeFileContent(alias, notice, id),
      (content, { name }) => keepFile(content as Blob, name),
    ),
  }
}
