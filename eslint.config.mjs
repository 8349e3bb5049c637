// `npm run lint`. Type-aware rules where types are known (src, workbench, tests), plain ones for scripts and configuration.
// Formatting is prettier's; which room may import which is dependency-cruiser's (.dependency-cruiser.cjs).

import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const TYPED = ['src/**/*.{ts,tsx}', 'workbench/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'scripts/**/*.ts'];
const PLAIN = ['**/*.{js,cjs,mjs}'];

/** Every rule of the plugin, as an error: each names a way to be slow or wrong in Excel. Source: «eslint-plugin-office-addins». */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'out/', 'coverage/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: PLAIN, extends: [js.configs.recommended], languageOptions: { globals: nodeGlobals() } },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['tests/browser/pages/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: { Excel: 'readonly', Office: 'readonly', btoa: 'readonly', document: 'readonly', location: 'readonly' },
    },
  },
  {
    files: TYPED,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Templates take numbers as people write them; a comparison of a union with itself is often the clearest check.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Data from hosts and libraries is not always what its typings say: a check too many costs nothing.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `[...text]` is how this project walks characters; no text here is cut between them.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Slow over the whole repository, and about mistakes that the compiler's own strictness leaves no room for here.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The only folder that says `Excel`.
    files: ['src/workbook/officejs/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/officejs/**', 'src/taskpane/index.tsx', 'src/functions/index.ts', 'src/commands/index.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/workbook/officejs speaks to Excel.' },
        ...dialogs(),
      ],
    },
  },
  {
    // The host mirrors Office.js, where a property is one type to read and a wider one to set; its tables are indexed by
    // places that it has just counted.
    files: ['workbench/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/related-getter-setter-pairs': 'off',
      // Wire values are unknown until looked at; texts of them go into cells and messages.
      '@typescript-eslint/no-base-to-string': 'off',
      // Univer's typings and ours do not meet everywhere; the casts are in one file.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/prefer-reduce-type-parameter': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Tests read answers of hosts and files that have no type of their own, and look at what must not be.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['scripts/**/*.ts', 'workbench/{headless,page}/**', 'tests/support/**'], rules: { 'no-console': 'off' } },
);

/** Office's web view shows none of them. Source: Microsoft, «Troubleshoot development errors with Office Add-ins». */
function dialogs() {
  return ['alert', 'confirm', 'prompt'].map((name) => ({
    name,
    message: 'Office shows no browser dialogs: use the pane.',
  }));
}

function nodeGlobals() {
  const names = [
    'Buffer',
    'URL',
    'console',
    'module',
    'performance',
    'process',
    'require',
    '__dirname',
    '__filename',
    'exports',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'fetch',
    'TextEncoder',
    'TextDecoder',
    'AbortController',
    'structuredClone',
    'queueMicrotask',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
