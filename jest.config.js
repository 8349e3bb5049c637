// One command, four environments: plain Node for the pure rooms, Microsoft's unmodified Excel client on the headless
// workbench for everything that says `Excel`, jsdom for the pane, and programs besides Node: Chromium for the workbench page,
// judges for the files.
// Everyday runs are without what takes as long as all the rest (scripts/test.mjs): a browser, LibreOffice, whole builds, and the
// searches for what nobody thought of.
const everything = process.env.TEST_EVERYTHING !== 'no';
const searches = [
  '/tests/app/stories',
  '/tests/app/large-draft',
  '/tests/app/unsure-events',
  '/tests/workbook/bad-workbooks/',
  '/tests/minutes/(fuzz|hostile|properties)',
  '/tests/minutes/files/refused',
];
const testPathIgnorePatterns = ['/node_modules/', ...(everything ? [] : searches)];

const transform = { '^.+\\.(t|mj|j)sx?$': '@swc/jest' };
const common = {
  transform,
  setupFiles: ['<rootDir>/tests/support/local-only.cjs', '<rootDir>/tests/support/forget-contexts.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  testPathIgnorePatterns,
  // pdf.js comes as ES modules alone, which jest does not read.
  transformIgnorePatterns: ['/node_modules/(?!pdfjs-dist/legacy/)', '/\\.cache/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
};

module.exports = {
  // One per core; jest itself would keep one core for what a developer does beside it.
  maxWorkers: '100%',
  // Two cores may be busy with something else: a limit for what hangs, not for what is slow.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/tests/support/global-setup.cjs',
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'rooms',
      testEnvironment: '<rootDir>/workbench/engine/jest-environment.ts',
      testMatch: [
        '<rootDir>/tests/{domain,minutes,report,i18n,renderers,functions,scripts,workbench/engine,workbench/wire,workbench/page,workbench/server}/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'excel',
      testEnvironment: '<rootDir>/workbench/headless/jest-environment.ts',
      testMatch: ['<rootDir>/tests/{workbook,app,commands,contract,workbench/host,workbench/headless}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '^@fluentui/react-icons$': '<rootDir>/tests/support/icons.ts',
        '^@fluentui/react-components$': '<rootDir>/.cache/tests/fluent.cjs',
      },
      testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'],
    },
    ...(everything
      ? [
          {
            ...common,
            displayName: 'programs',
            testEnvironment: '<rootDir>/tests/browser/support/tells-of-failures.ts',
            globalSetup: '<rootDir>/tests/support/build-first.cjs',
            testMatch: ['<rootDir>/tests/{browser,programs}/**/*.test.ts'],
          },
        ]
      : []),
  ],
};
