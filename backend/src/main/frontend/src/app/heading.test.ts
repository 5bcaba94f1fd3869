import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { heading, showHeading } from './heading'

const page = { render: () => null }

function routed() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/', '/one', '/other'].map((path) => ({ path, name: path, component: page })),
  })
  showHeading(router)
  return router
}

it('names the page under way before it stands, and nothing afterwards', async () => {
  const router = routed()
  await router.push('/one')
  const seen: unknown[] = []
  router.beforeResolve((to) => {
    seen.push(heading.value?.name, router.currentRoute.value.name, to.name)
  })

  await router.push('/other')

  expect(seen).toEqual(['/other', '/one', '/other'])
  expect(heading.value).toBeUndefined()
})

it('forgets a page that was left before it stood', async () => {
  const router = routed()
  await router.push('/one')
  const first = router.push('/other')
  await router.push('/')
  await first

  expect(router.currentRoute.value.name).toBe('/')
  expect(heading.value).toBeUndefined()
})

it('waits for no picture where only the query changes', async () => {
  const router = routed()
  await router.push('/one')
  let shown = false
  router.beforeResolve(() => {
    shown = heading.value !== undefined
  })

  await router.push('/one?month=2022-11')

  expect(shown).toBe(false)
})
