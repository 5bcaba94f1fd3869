import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

interface Piece {
  type: string
  code?: string
  isEntry?: boolean
  imports?: string[]
  facadeModuleId?: string | null
}

/**
 * Fails the build when a page's first load of scripts grows beyond its budget: the entry, one language, the page,
 * and all they import. The offices that open it have slow lines and old machines.
 */
export function budget(pages: Record<string, number>): Plugin {
  return {
    name: 'budget',
    generateBundle(_options, bundle) {
      const pieces = bundle as unknown as Record<string, Piece>
      const find = (end: string) =>
        Object.keys(pieces).filter((name) => pieces[name]?.facadeModuleId?.split('?')[0]?.endsWith(end))
      const first = Object.keys(pieces).filter((name) => pieces[name]?.isEntry)
      for (const [page, kilobytes] of Object.entries(pages)) {
        const own = find(page)
        if (own.length === 0) {
          this.error(`There is no page ${page} to hold to its budget.`)
        }
        const size = sizeOf(pieces, [...first, ...find('locales/zh-CN/index.ts'), ...own]) / 1000
        if (size > kilobytes) {
          this.error(
            `${page} loads ${size.toFixed(1)} kB of scripts at first (gzip), more than ${kilobytes} kB.`,
          )
        }
        this.info(`${page}: ${size.toFixed(1)} of ${kilobytes} kB`)
      }
    },
  }
}

function sizeOf(pieces: Record<string, Piece>, roots: string[]): number {
  const loaded = new Set<string>()
  const load = (name: string) => {
    if (!loaded.has(name)) {
      loaded.add(name)
      pieces[name]?.imports?.forEach(load)
    }
  }
  roots.forEach(load)
  return [...loaded].reduce((sum, name) => sum + gzipSync(pieces[name]?.code ?? '').length, 0)
}
