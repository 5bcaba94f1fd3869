import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const modules = ['tenancy', 'enterprise', 'plan', 'hiring', 'rollup', 'scoring', 'audit', 'status']

const library = {
  group: ['element-plus', 'element-plus/*'],
  message: 'Only src/ui knows the component library.',
}
const upwards = { group: ['@/modules/*'], message: 'Modules know the rest of the house, never the reverse.' }

/** What the files of a folder may not import. */
function walls(folder, ...patterns) {
  return {
    files: [`${folder}/**/*.{ts,vue}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
}

export default tseslint.config(
  { ignores: ['dist', 'src/shared/api.gen.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...vueI18n.configs['flat/base'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@intlify/vue-i18n/no-raw-text': ['error', { ignorePattern: '^[\\s·›‹×%/()（）:：,，.…—–+-]*$' }],
      '@intlify/vue-i18n/no-missing-keys': 'error',
      '@intlify/vue-i18n/no-v-html': 'error',
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      // Layout is prettier's business.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off', // optional props are typed as such
    },
    settings: {
      'vue-i18n': {
        localeDir: [
          {
            pattern: './src/locales/zh-CN/*.json',
            localeKey: 'path',
            localePattern: /^.*\/locales\/(?<locale>[\w-]+)\/.*\.json$/,
          },
          {
            pattern: './src/locales/en/*.json',
            localeKey: 'path',
            localePattern: /^.*\/locales\/(?<locale>[\w-]+)\/.*\.json$/,
          },
        ],
        messageSyntaxVersion: '^11.0.0',
      },
    },
  },
  walls('src/shared', library, upwards, { group: ['@/ui/*', '@/app/*'], message: 'shared stands below.' }),
  walls('src/ui', upwards),
  walls('src/app', library),
  ...modules.map((name) =>
    walls(
      `src/modules/${name}`,
      library,
      {
        group: modules
          .filter((other) => other !== name)
          .flatMap((other) => [`@/modules/${other}/*`, `../${other}/*`]),
        message: 'A module never imports its sibling.',
      },
      { group: ['@/app/*', '!@/app/session'], message: 'Of app, modules know the session only.' },
    ),
  ),
  { files: ['**/*.test.ts'], rules: { 'vue/one-component-per-file': 'off' } },
)
