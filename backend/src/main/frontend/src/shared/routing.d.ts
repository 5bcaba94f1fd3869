import 'vue-router'
import type { Role } from './apiTypes'

declare module 'vue-router' {
  interface RouteMeta {
    /** Reached without a login. */
    open?: boolean
    /** Who may come here; the server decides again. */
    roles?: Role[]
    operator?: boolean
    /** Key of the page's name, shown in the browser's tab. */
    title?: string
    /** Its place in the navigation; pages without one are reached from others. */
    nav?: { icon: string; order: number; label: string }
    /** The navigation entry a page belongs to, where it has none of its own. */
    under?: string
    /** Whether a page that can show the district shows the own unit instead. */
    own?: boolean
  }
}
