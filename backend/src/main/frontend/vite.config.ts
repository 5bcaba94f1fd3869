import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { budget } from './build/budget.ts'

// The backend that `npm run dev` talks to.
const backend = process.env.CAIZHI_BACKEND ?? 'http://localhost:8080'

/** The same budget for each of these pages, in kilobytes of compressed script; product's promise is 300. */
function each(pages: string[], file: (page: string) => string, kilobytes: number): Record<string, number> {
  return Object.fromEntries(pages.map((page) => [file(page), kilobytes]))
}

export default defineConfig({
  plugins: [
    vue(),
    budget({
      ...each(
        ['Report', 'Hire', 'grid/Grid', 'Import', 'Submission', 'Receipt', 'History', 'Worklist'],
        (page) => `hiring/${page}Page.vue`,
        280,
      ),
      'rollup/RollupPage.vue': 260,
      'rollup/cockpit/CockpitPage.vue': 260,
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true', // Element Plus still uses it in places
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    // Messages are interpreted, never turned into functions: the content security policy forbids eval.
    __INTLIFY_JIT_COMPILATION__: 'true',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
  },
  build: {
    target: ['es2020', 'chrome87'], // government browsers lag years behind
    assetsInlineLimit: 0, // a data: URL would need a hole in the policy
    modulePreload: { polyfill: false }, // the polyfill is an inline script
  },
  server: {
    fs: { allow: ['.', '../../../docs'] }, // a test reads the list of audit events
    proxy: { '/api': backend, '/config.json': backend },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 20_000, // a busy machine is no fault
    css: { include: /tokens\.css/ }, // a test measures the colours
    server: { deps: { inline: ['element-plus'] } },
  },
})
