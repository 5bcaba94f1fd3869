import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { Problem } from '@/shared/problem'
import App from './App.vue'
import { extend } from './extensions'
import { i18n, speak } from './i18n'
import { reportAside, SIGNED_IN_ASIDE } from './login'
import { usePreferences } from './preferences'
import { preparePrint } from './printing'
import { printed } from './printed'
import { router } from './router'
import { useSession } from './session'
import './styles/tokens.css'
import './styles/element.css'
import './styles/base.css'
import './styles/print.css'

/**
 * A page opened shows what is known and asks again. Reads are tried again only where that can help; writes never
 * by themselves.
 */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (times, thrown) => times < 2 && Problem.from(thrown).passing,
      refetchOnWindowFocus: false,
    },
  },
})

async function start(): Promise<void> {
  const app = createApp(App)
  app.use(createPinia())
  app.use(i18n)
  app.use(VueQueryPlugin, { queryClient })
  extend(app)
  await usePreferences().start()
  useSession().listen()
  app.use(router)
  preparePrint(printed)
  app.mount('#app')
}

/** Only a window or frame beside the page: the page itself finishes the login. */
async function endAside(): Promise<void> {
  reportAside(location.href)
  window.close()
  await speak('zh-CN') // seen only where the browser does not let a window close itself
  document.body.textContent = i18n.global.t('app.loginAgain.done')
}

void (location.pathname === SIGNED_IN_ASIDE ? endAside() : start())
