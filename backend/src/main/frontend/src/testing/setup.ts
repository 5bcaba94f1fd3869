import { config } from '@vue/test-utils'
import { i18n, speak } from '@/app/i18n'

await speak('zh-CN')
config.global.plugins = [i18n]
