import { config } from '@vue/test-utils'
import { i18n, speak } from '@/app/i18n'

await speak('zh-CN')
config.global.plugins = [i18n]

// jsdom knows no windows of a width; every test has a wide one unless it says otherwise.
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList
