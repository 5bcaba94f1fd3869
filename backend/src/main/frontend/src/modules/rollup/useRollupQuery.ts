import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'

export const DIMENSIONS = ['UNIT', 'MONTH', 'EDUCATION', 'CHANNEL'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Every grouping that the server offers for these dimensions, in its own spelling. */
export function groupings(dimensions: readonly Dimension[]): string[] {
  const all = dimensions.reduce<Dimension[][]>(
    (sets, dimension) => [...sets, ...sets.map((set) => [...set, dimension])],
    [[]],
  )
  return all
    .filter((set) => set.length > 0)
    .sort((one, other) => one.length - other.length)
    .map((set) => set.join('_'))
}

export function dimensionsOf(by: string): Dimension[] {
  return by.split('_') as Dimension[]
}

/** Named filters that live in the address, so that a link or a reload shows the same. */
export function useFilters(names: readonly string[]) {
  const route = useRoute()
  const router = useRouter()
  const filters = computed<Record<string, string>>(() =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = route.query[name]
        return typeof value === 'string' && value ? [[name, value]] : []
      }),
    ),
  )

  /** The address with some of them changed; without a value one is dropped. */
  function changed(change: Record<string, string | number | undefined>): LocationQueryRaw {
    return Object.fromEntries(
      Object.entries({ ...route.query, ...change }).filter(([, value]) => value !== undefined),
    ) as LocationQueryRaw
  }

  return {
    filters,
    changed,
    change: (change: Record<string, string | undefined>) => void router.replace({ query: changed(change) }),
  }
}
