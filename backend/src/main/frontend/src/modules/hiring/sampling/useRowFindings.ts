import { computed } from 'vue'
import { useRead } from '@/shared/read'
import type { Place } from '../hiringApi'
import { rowFindings } from './samplingApi'

/** What audits found of the rows of a return. */
export function useRowFindings(place: Place) {
  const read = useRead([place.tenant, 'returns', place.enterprise, place.month, 'audit-findings'], (signal) =>
    rowFindings(place, signal),
  )
  return { byHire: computed(() => new Map(read.data.value?.items.map((found) => [found.hire, found]))) }
}
