import { beforeEach, describe, expect, it, vi } from 'vitest'

type Module = typeof import('./reading')

function clear() {
  document.cookie = 'caizhi-reading=; path=/; max-age=0'
  localStorage.clear()
  document.documentElement.className = ''
  delete document.documentElement.dataset.mode
}

/** The application opened in this browser. */
async function opened(systemDark = false): Promise<Module> {
  vi.resetModules()
  window.matchMedia = (() => ({ matches: systemDark, addEventListener: () => {} })) as never
  const module = await import('./reading')
  module.startReading()
  return module
}

const root = document.documentElement

describe('reading', () => {
  beforeEach(clear)

  it('follows the system until somebody chooses', async () => {
    await opened(true)
    expect(root.dataset.mode).toBe('dark')

    const { chooseMode } = await opened(true)
    chooseMode('light')
    expect(root.dataset.mode).toBe('light')
    await opened(true)
    expect(root.dataset.mode).toBe('light')
  })

  it('remembers per person, not per browser', async () => {
    const one = await opened()
    one.readAs('li')
    one.chooseLarge(true)
    one.chooseMode('dark')

    const other = await opened()
    expect(root.classList.contains('large-text')).toBe(true) // the login page still looks as it was left
    other.readAs('wang')
    other.chooseLarge(false)
    other.chooseMode('light')

    const again = await opened()
    again.readAs('li')
    expect(root.classList.contains('large-text')).toBe(true)
    expect(root.dataset.mode).toBe('dark')
  })

  it('gives what was chosen before the login to whoever logs in', async () => {
    const before = await opened()
    before.readAs('li')
    before.chooseLarge(false)

    const atTheDoor = await opened()
    atTheDoor.chooseLarge(true)
    const inside = await opened()
    inside.readAs('li')
    expect(root.classList.contains('large-text')).toBe(true)

    const later = await opened()
    later.readAs('li')
    expect(later.reading.large.value).toBe(true)
  })

  it('keeps nothing but words of its own, whatever the cookie says', async () => {
    document.cookie = 'caizhi-reading=huge.neon; path=/'
    const { reading } = await opened()
    expect(reading.large.value).toBe(false)
    expect(reading.mode.value).toBe('system')
  })
})
