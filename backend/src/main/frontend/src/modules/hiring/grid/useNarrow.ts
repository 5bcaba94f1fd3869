import { onScopeDispose, ref } from 'vue'

/** Whether the window is one of a phone, on which a table of many columns would scroll sideways. */
export function useNarrow() {
  const query = window.matchMedia('(max-width: 640px)')
  const narrow = ref(query.matches)
  const follow = () => (narrow.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return narrow
}
