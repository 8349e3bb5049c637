// Stryker's configuration for one room, named by `npm run mutants`.
// Options: https://stryker-mutator.io/docs/stryker-js/configuration/

import { fileURLToPath } from 'node:url';
import { rooms } from './rooms.mjs';

const { MUTANTS_ROOM: name, MUTANTS_FILE: file } = process.env;
const { mutate, spec } = rooms[name];

export default {
  mutate: file ? [file] : mutate,
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/mocha-runner'))],
  testRunner: 'mocha',
  mochaOptions: { require: ['./scripts/mutants/jest-words.cjs', './scripts/mutants/hot-swap.cjs'], spec },
  coverageAnalysis: 'perTest',
  // What is run only while a module loads (lists of words, codes, headers) would want every test anew for each mutant.
  ignoreStatic: true,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutants/${name}.json` },
  tempDirName: `.cache/mutants/${name}`,
  ignorePatterns: ['.cache', 'dist', 'docs', 'scripts/mutants/node_modules'],
};
