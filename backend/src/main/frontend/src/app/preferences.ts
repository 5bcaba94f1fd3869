import { defineStore } from 'pinia'
import { ref } from 'vue'
import { isLanguage, type Language, speak } from './i18n'

/** How a person likes to read; kept in the browser. Nothing of the work is. */
export const usePreferences = defineStore('preferences', () => {
  const largeText = ref(kept('largeText') === 'true')
  const collapsedNav = ref(kept('collapsedNav') === 'true')
  showLarge()

  /** The kept language, else the one of the account, else Chinese. */
  async function start(): Promise<void> {
    const language = kept('language')
    await speak(isLanguage(language) ? language : 'zh-CN')
  }

  /** Follows the account unless the person chose here. */
  async function follow(language: string): Promise<void> {
    if (!isLanguage(kept('language')) && isLanguage(language)) {
      await speak(language)
    }
  }

  async function choose(language: Language): Promise<void> {
    keep('language', language)
    await speak(language)
  }

  function toggleLargeText(): void {
    largeText.value = !largeText.value
    keep('largeText', String(largeText.value))
    showLarge()
  }

  function toggleNav(): void {
    collapsedNav.value = !collapsedNav.value
    keep('collapsedNav', String(collapsedNav.value))
  }

  function showLarge(): void {
    document.documentElement.classList.toggle('large-text', largeText.value)
  }

  return { largeText, collapsedNav, start, follow, choose, toggleLargeText, toggleNav }
})

// A browser may forbid storage; reading comfort is then for the visit only.
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`caizhi.${name}`)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`caizhi.${name}`, value)
  } catch {
    // as above
  }
}
