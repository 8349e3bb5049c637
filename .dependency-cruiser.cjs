// Which room may import which: the rooms drawn in README.md, as rules that say why. `npm run deps:check`.

/** `from` may import only what it is given in `to` (and itself); `why` is what the person sees who breaks the rule. */
const room = (name, from, to, why) => ({
  name: `room-${name}`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...to.map((target) => `^src/${target}`)] },
});

module.exports = {
  forbidden: [
    room(
      'domain',
      'domain',
      [],
      'The rules of the register are pure: they know no workbook, no language and no screen, so that they can be read and tested alone.',
    ),
    room('i18n', 'i18n', [], 'Catalogues are words by key. What they imported would be loaded with every sentence.'),
    room(
      'minutes',
      'minutes',
      ['domain/'],
      'Reading minutes gives drafts of the domain and problems; who shows or writes them is not its business.',
    ),
    room(
      'report',
      'report',
      ['domain/'],
      'A report is sections, counts and order. Words and layout come later, in renderers, so that every target says the same.',
    ),
    room(
      'workbook',
      'workbook',
      ['domain/'],
      'Cells to domain and back. Labels are handed in: the workbook knows no language.',
    ),
    room(
      'renderers',
      'renderers',
      ['report/', 'domain/', 'i18n/', 'workbook/(sheet-plan|cells|schema)\\.ts$'],
      'A renderer turns a report into a plan or a file. Whether and where that is written is decided by a use case.',
    ),
    room(
      'app',
      'app',
      ['domain/', 'minutes/', 'report/', 'i18n/', 'renderers/', 'workbook/(?!officejs/)'],
      'A use case works against the gateway, so that it runs in tests, in the demo and in Excel alike.',
    ),
    room(
      'taskpane',
      'taskpane',
      ['app/', 'i18n/', 'domain/', 'report/', 'functions/index\\.ts$', 'commands/index\\.ts$', 'workbook/officejs/'],
      'The pane shows what the store holds and calls use cases; index.tsx alone puts the parts together.',
    ),
    room(
      'functions',
      'functions',
      ['domain/', 'report/', 'i18n/', 'workbook/(rows|cells|schema)\\.ts$'],
      'Custom functions are thin and pure: what they answer must not depend on the state of the add-in.',
    ),
    room(
      'commands',
      'commands',
      ['app/', 'i18n/', 'workbook/officejs/'],
      'A ribbon button runs a command of the app and nothing of its own.',
    ),
    {
      name: 'officejs-from-composition-roots',
      comment:
        'Only where the parts are put together is it known that the workbook is Excel; everything else would stop running without it.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/workbook/officejs/',
          '^src/taskpane/index\\.tsx$',
          '^src/functions/index\\.ts$',
          '^src/commands/index\\.ts$',
        ],
      },
      to: { path: '^src/workbook/officejs/' },
    },
    {
      name: 'pane-is-put-together-in-one-place',
      comment: 'A component that imports functions or commands would start them a second time.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/index\\.tsx$' },
      to: { path: '^src/(functions|commands)/' },
    },
    {
      name: 'src-never-imports-workbench',
      comment: 'The add-in must run in real Excel: it meets the workbench at Office.js and nowhere else.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(workbench|tests|scripts)/' },
    },
    {
      name: 'workbench-never-imports-src',
      comment: 'A host that knows the add-in would prove nothing about it: it must treat it as any add-in.',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^(src|tests|scripts)/' },
    },
    ...[
      [
        'wire',
        'host|line|headless|page|server|engine',
        'The protocol knows no workbook: a batch is the same whoever answers it.',
      ],
      [
        'engine',
        'host|line|headless|page|server|wire',
        'The engine knows nothing of Office.js, so that it can be swapped.',
      ],
      ['host', 'line|headless|page|server', 'A host object must not care how its calls arrive.'],
      ['line', 'headless|page|server', 'What both halves share belongs to neither.'],
      ['page', 'headless|server', 'The page runs in a browser, and meets its server at addresses only.'],
      ['headless', 'page|server', 'Tests in Node need no browser.'],
      ['server', 'engine|host|line|headless|page|wire', 'The server hands on what it does not understand.'],
    ].map(([from, to, why]) => ({
      name: `workbench-${from}`,
      comment: why,
      severity: 'error',
      from: { path: `^workbench/${from}/` },
      to: { path: `^workbench/(${to})/` },
    })),
    {
      name: 'no-cycles',
      comment: 'In a cycle no file can be read, tested or loaded first.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'src-only-uses-dependencies',
      comment:
        'What the add-in ships must stand under dependencies; development packages are not looked after for users.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['@types/'],
      },
    },
    {
      name: 'src-only-runs-in-a-browser',
      comment: 'The add-in runs in a web view: there is no Node there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere fails only when it is run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
