import { nextTick } from 'vue'
import { createI18n } from 'vue-i18n'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Language,
  fallbackLocale: 'zh-CN',
  messages: {},
  missingWarn: false,
  fallbackWarn: false,
})

const texts = {
  'zh-CN': () => import('../locales/zh-CN'),
  en: () => import('../locales/en'),
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** Loads the language's texts, once, and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  if (!i18n.global.availableLocales.includes(language)) {
    i18n.global.setLocaleMessage(language, (await texts[language]()).default)
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
  await nextTick()
}

export function spoken(): Language {
  return i18n.global.locale.value as Language
}
