import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@/app/session'
import type { Me } from '@/shared/apiTypes'

/** Mounts a component at an address, for a person, as the application would. */
export async function mountAt(
  component: Component,
  options: {
    path: string
    pattern: string
    routes?: RouteRecordRaw[]
    me: Me
    props?: Record<string, unknown>
  },
) {
  const pinia = createPinia()
  useSession(pinia).me = options.me
  const elsewhere = { template: '<p />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: options.pattern, component: elsewhere },
      ...(options.routes ?? []),
      { path: '/:rest(.*)*', name: 'other', component: elsewhere },
    ],
  })
  await router.push(options.path)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = mount(component, {
    props: options.props,
    global: { plugins: [pinia, router, [VueQueryPlugin, { queryClient }]] },
    attachTo: document.body,
  })
  return { wrapper, router }
}
