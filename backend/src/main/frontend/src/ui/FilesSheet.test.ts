import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useAction } from '@/shared/action'
import type { Files, KeptFile } from '@/shared/files'
import FilesSheet from './FilesSheet.vue'

const PHOTO = { id: '1', name: '现场.png', size: 2_048 }
const CONTRACT = { id: '2', name: '协议.pdf', size: 10, removable: false }

function show(files: KeptFile[], open: boolean) {
  const removed = vi.fn<(id: string) => Promise<void>>().mockResolvedValue(undefined)
  const verbs: Files = {
    upload: useAction(() => Promise.resolve()),
    removal: useAction((_key, file: KeptFile) => removed(file.id)),
    taking: useAction(() => Promise.resolve()),
  }
  const props = { files, verbs, open, hint: 'PDF', accept: '.pdf' }
  return { removed, wrapper: mount(FilesSheet, { props }) }
}

describe('files on which something rests', () => {
  it('are taken out while it is open, those alone that may be', async () => {
    const { removed, wrapper } = show([PHOTO, CONTRACT], true)

    expect(wrapper.findAll('[data-testid="evidence"]').map((row) => row.text())).toEqual([
      '现场.png2 KB移除现场.png',
      '协议.pdf1 KB',
    ])
    await wrapper.findAll('[data-testid="evidence"]')[0]!.findAll('button')[1]!.trigger('click')
    expect(removed).toHaveBeenCalledExactlyOnceWith('1')
  })

  it('are read alone once it is closed', () => {
    const { wrapper } = show([PHOTO], false)

    expect(wrapper.text()).not.toContain('移除')
    expect(wrapper.find('[data-testid="file"]').exists()).toBe(false)
    expect(show([], false).wrapper.text()).toContain('还没有文件。')
  })
})
