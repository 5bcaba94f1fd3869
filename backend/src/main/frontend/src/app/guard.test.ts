import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RouteLocationNormalized } from 'vue-router'
import { Problem } from '@/shared/problem'
import { person, tenancy } from '@/testing/people'
import { type Doorway, guard } from './guard'

const official = tenancy('nanqiao-wuyi', 'OFFICIAL')

function to(path: string, more: Partial<RouteLocationNormalized> = {}): RouteLocationNormalized {
  const tenant = /^\/t\/([^/]+)/.exec(path)?.[1]
  return {
    path,
    fullPath: path,
    name: 'page',
    params: tenant ? { tenant } : {},
    query: {},
    hash: '',
    meta: { roles: ['OFFICIAL'] },
    matched: [],
    redirectedFrom: undefined,
    ...more,
  }
}

let door: { [name in keyof Doorway]: ReturnType<typeof vi.fn> }
const pass = (where: RouteLocationNormalized) => guard(door as unknown as Doorway)(where)

beforeEach(() => {
  door = {
    isSignedIn: vi.fn(() => true),
    askedFor: vi.fn(() => undefined),
    leaveForLogin: vi.fn(async () => {}),
    load: vi.fn(async () => person(official)),
    enter: vi.fn(async () => {}),
    home: vi.fn(() => '/t/nanqiao-wuyi/worklist'),
    failed: vi.fn(),
  }
})

describe('the guard', () => {
  it('sends somebody unknown to the login of the tenant in the address, and back here', async () => {
    door.isSignedIn.mockReturnValue(false)

    expect(await pass(to('/t/nanqiao-wuyi/worklist'))).toBe(false)
    expect(door.leaveForLogin).toHaveBeenCalledWith({
      comeBackTo: '/t/nanqiao-wuyi/worklist',
      alias: 'nanqiao-wuyi',
      unseen: true,
    })
  })

  it('lets an open page pass without a login', async () => {
    door.isSignedIn.mockReturnValue(false)

    expect(await pass(to('/nowhere', { meta: { open: true } }))).toBe(true)
  })

  it('lets a person with the role pass, once it is known by which years the tenant works', async () => {
    expect(await pass(to('/t/nanqiao-wuyi/worklist'))).toBe(true)
    expect(door.enter).toHaveBeenCalledExactlyOnceWith('nanqiao-wuyi')
  })

  it('shows 403 at the same address without the role', async () => {
    expect(await pass(to('/t/nanqiao-wuyi/units', { meta: { roles: ['OFFICE'] } }))).toMatchObject({
      name: 'forbidden',
      params: { path: ['t', 'nanqiao-wuyi', 'units'] },
    })
  })

  it('calls the tenant of others not found, without asking for it', async () => {
    expect(await pass(to('/t/nanqiao-zhulong/worklist'))).toMatchObject({ name: 'not-found' })
    expect(door.leaveForLogin).not.toHaveBeenCalled()
  })

  it('logs in to another tenant of the person once, then calls it not found', async () => {
    door.load.mockResolvedValue({
      ...person(official),
      elsewhere: [{ alias: 'nanqiao-zhulong', name: '珠龙镇' }],
    })

    expect(await pass(to('/t/nanqiao-zhulong/worklist'))).toBe(false)
    expect(door.leaveForLogin).toHaveBeenCalledWith({
      comeBackTo: '/t/nanqiao-zhulong/worklist',
      alias: 'nanqiao-zhulong',
    })

    door.askedFor.mockReturnValue('nanqiao-zhulong')
    expect(await pass(to('/t/nanqiao-zhulong/worklist'))).toMatchObject({ name: 'not-found' })
    expect(door.leaveForLogin).toHaveBeenCalledOnce()
  })

  it('opens the first page of the person at the start', async () => {
    expect(await pass(to('/', { name: 'home', meta: {} }))).toBe('/t/nanqiao-wuyi/worklist')
  })

  it('tells a person without any tenant', async () => {
    door.home.mockReturnValue(undefined)

    expect(await pass(to('/', { name: 'home', meta: {} }))).toEqual({ name: 'no-access' })
  })

  it('keeps the pages of the operator from others', async () => {
    expect(await pass(to('/districts', { meta: { operator: true } }))).toMatchObject({ name: 'forbidden' })
  })

  it('says so when a server is away', async () => {
    const away = Problem.local('unavailable', 503)
    door.load.mockRejectedValue(away)

    expect(await pass(to('/t/nanqiao-wuyi/worklist'))).toMatchObject({ name: 'unavailable' })
    expect(door.failed).toHaveBeenCalledWith(away)
  })
})
