// Which licences the project may use (scripts/lib/licences.mjs).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const lib = pathToFileURL(join(__dirname, '../../scripts/lib/licences.mjs')).href;
const evaluated = (expression: string): unknown => {
  const code = `import { isAllowed, licenceFaults, EXCEPTIONS } from ${JSON.stringify(lib)}; console.log(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

it('reads an expression as SPDX does: AND before OR, parentheses before both', () => {
  const expressions = {
    MIT: true,
    'GPL-3.0-only': false,
    'GPL-3.0-only OR MIT': true,
    '(MIT OR CC0-1.0)': true,
    'MIT AND GPL-3.0-only': false,
    '(GPL-3.0-only) AND (MIT OR ISC)': false,
    '(MIT OR GPL-3.0-only) AND (ISC OR BSD-3-Clause)': true,
    '(MIT AND Zlib) OR (GPL-3.0-only)': true,
    'GPL-3.0-only AND MIT OR ISC': true,
    'GPL-2.0-only WITH Classpath-exception-2.0': false,
    '(MIT': false,
    '': false,
  };
  expect(evaluated(`Object.fromEntries(${JSON.stringify(Object.keys(expressions))}.map((text) => [text, isAllowed(text)]))`)).toEqual(expressions); // prettier-ignore
});

it('names what may not be used, and what may be used in development alone', () => {
  const packages = {
    '': { license: 'none' },
    'node_modules/good': { version: '1.0.0', license: 'MIT' },
    'node_modules/good/node_modules/@scope/bad': { version: '2.0.0', license: 'GPL-3.0-only' },
    'node_modules/silent': { version: '3.0.0' },
    'node_modules/caniuse-lite': { version: '4.0.0', license: 'CC-BY-4.0' },
    'node_modules/linked': { link: true },
  };
  const faults = evaluated(
    `licenceFaults(${JSON.stringify(packages)}, () => undefined).filter((line) => !/is no exception any more/.test(line))`,
  );
  expect(faults).toEqual([
    '@scope/bad 2.0.0: GPL-3.0-only',
    'silent 3.0.0: no licence named',
    'caniuse-lite 4.0.0: may be used in development alone',
  ]);
});
