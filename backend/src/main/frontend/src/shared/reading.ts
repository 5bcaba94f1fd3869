import { computed, ref } from 'vue'

/**
 * How somebody likes to read: the size of the text, light or dark. It is theirs, kept in this browser by the subject
 * of their account. What the browser showed last is a cookie, for nobody is known before the login, and Keycloak's
 * pages on the same host wear it too.
 *
 * `/reading.js` dresses the page from that cookie before its first paint.
 */
export const MODES = ['system', 'light', 'dark'] as const
export type Mode = (typeof MODES)[number]

interface Reading {
  large: boolean
  mode: Mode
}

const COOKIE = 'caizhi-reading'
/** In the cookie: chosen while nobody was logged in, hence the choice of whoever logs in next. */
const NEW = 'new'

const large = ref(false)
const mode = ref<Mode>('system')
const systemDark = ref(false)
let person: string | undefined

/** Whether the page is dark now; charts draw themselves anew when it changes. */
export const dark = computed(() => mode.value === 'dark' || (mode.value === 'system' && systemDark.value))

export const reading = { large, mode, dark }

/** Shows what this browser showed last, and follows the system's mode from now on. */
export function startReading(): void {
  const query = window.matchMedia?.('(prefers-color-scheme: dark)')
  systemDark.value = query?.matches ?? false
  query?.addEventListener('change', ({ matches }) => {
    systemDark.value = matches
    show()
  })
  wear(parse(cookie()))
}

/** Somebody is known: what they chose, here before the login or earlier, holds. */
export function readAs(subject: string): void {
  if (person === subject) {
    return
  }
  person = subject
  const shown = cookie()
  const own = kept()
  if (shown.split('.').includes(NEW) || own === null) {
    remember()
  } else {
    wear(parse(own))
    setCookie(words())
  }
}

export function chooseLarge(value: boolean): void {
  large.value = value
  remember()
}

export function chooseMode(value: Mode): void {
  mode.value = value
  remember()
}

function wear(wanted: Reading): void {
  large.value = wanted.large
  mode.value = wanted.mode
  show()
}

function remember(): void {
  show()
  setCookie(person === undefined ? `${words()}.${NEW}` : words())
  try {
    if (person !== undefined) {
      localStorage.setItem(key(), words())
    }
  } catch {
    // A browser may forbid storage; reading comfort is then for the visit only.
  }
}

function show(): void {
  const { classList, dataset } = document.documentElement
  classList.toggle('large-text', large.value)
  dataset.mode = dark.value ? 'dark' : 'light'
}

function words(): string {
  return `${large.value ? 'large' : 'usual'}.${mode.value}`
}

function parse(text: string): Reading {
  const parts = text.split('.')
  return { large: parts.includes('large'), mode: MODES.find((one) => parts.includes(one)) ?? 'system' }
}

function cookie(): string {
  return document.cookie.match(new RegExp(`(?:^|; )${COOKIE}=([a-z.]*)`))?.[1] ?? ''
}

function setCookie(value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${COOKIE}=${value}; path=/; max-age=31536000; samesite=lax${secure}`
}

const key = () => `caizhi.reading.${person}`

function kept(): string | null {
  try {
    return localStorage.getItem(key())
  } catch {
    return null
  }
}
