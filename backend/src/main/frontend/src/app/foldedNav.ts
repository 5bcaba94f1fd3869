import { ref } from 'vue'

const PLACE = 'caizhi.foldedNav'

/** Whether the navigation is folded to its icons; kept in the browser, and for the visit only where it may not. */
export const foldedNav = ref(kept())

export function toggleNav(): void {
  foldedNav.value = !foldedNav.value
  try {
    localStorage.setItem(PLACE, String(foldedNav.value))
  } catch {
    // as above
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(PLACE) === 'true'
  } catch {
    return false
  }
}
