import { defineStore } from 'pinia'
import { readAs, startReading } from '@/shared/reading'
import { isLanguage, type Language, speak } from './i18n'

/** How a person likes to read; kept in the browser. Nothing of the work is. */
export const usePreferences = defineStore('preferences', () => {
  /** The kept language, else the one of the account, else Chinese. */
  async function start(): Promise<void> {
    startReading()
    const language = kept('language')
    await speak(isLanguage(language) ? language : 'zh-CN')
  }

  /** Follows the account unless the person chose here. */
  async function follow(language: string, subject: string): Promise<void> {
    readAs(subject)
    if (!isLanguage(kept('language')) && isLanguage(language)) {
      await speak(language)
    }
  }

  async function choose(language: Language): Promise<void> {
    keep('language', language)
    await speak(language)
  }

  return { start, follow, choose }
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
