import { computed } from 'vue'

let count = 0

/** Ties a field to its label, its rule and its error, for those who hear the page. */
export function useFieldId(props: { rule?: string; error?: string }) {
  const id = `field-${++count}`
  const describedBy = computed(() => {
    const parts = [props.rule && `${id}-rule`, props.error && `${id}-error`].filter(Boolean)
    return parts.length > 0 ? parts.join(' ') : undefined
  })
  return { id, describedBy }
}
