// What docs/security.md promises of headers, source and dependencies.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const lib = (name: string): string => JSON.stringify(pathToFileURL(join(root, 'scripts/lib', name)).href);

/** What an expression over a script's exports is, in a Node of its own: scripts are ES modules. */
function ask(module: string, names: string, expression: string): unknown {
  const code = `import { ${names} } from ${lib(module)}; console.log(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`Failed to ask ${module}: ${stderr}`);
  return JSON.parse(stdout);
}

it('gives the headers in the documentation as the workbench sends them', () => {
  const headers = ask('content-security-policy.mjs', 'securityHeaders', 'securityHeaders');
  const documented = text('docs/security.md').toLowerCase();
  for (const [name, value] of Object.entries(headers as Record<string, string>))
    expect(documented).toContain(`${name}: ${value.toLowerCase()}`);
});

it('has no code that makes code or markup of text', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const maker =
    /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(|srcDoc/;
  expect(files.filter((name) => maker.test(text(join('src', name))))).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

it('lets no package run a script while it is installed', () => {
  expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});

it('uses packages of allowed licences alone', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/licences.mjs')], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

describe('a licence', () => {
  it('is allowed by its name, or as an expression of names', () => {
    const expected = {
      MIT: true,
      '(MIT OR GPL-3.0-or-later)': true,
      'Apache-2.0 AND MIT': true,
      '(MIT AND Zlib)': true,
      'MIT AND GPL-2.0-only': false,
      'GPL-3.0-only': false,
      'SEE LICENSE IN LICENSE': false,
      UNLICENSED: false,
    };
    const names = JSON.stringify(Object.keys(expected));
    const said = ask(
      'licences.mjs',
      'isAllowed',
      `Object.fromEntries(${names}.map((name) => [name, isAllowed(name)]))`,
    );
    expect(said).toEqual(expected);
  });

  it('that is none, that changed, or that only development may use is told with its package', () => {
    const packages = {
      '': {},
      'node_modules/new': { version: '1.0.0', license: 'SSPL-1.0' },
      'node_modules/silent': { version: '1.0.0' },
      'node_modules/duck': { version: '2.0.0', license: 'GPL-3.0-only' },
      'node_modules/a/node_modules/caniuse-lite': { version: '3.0.0', license: 'CC-BY-4.0' },
    };
    const faults = ask(
      'licences.mjs',
      'licenceFaults',
      `licenceFaults(${JSON.stringify(packages)}, () => undefined)`,
    ) as string[];
    expect(faults.slice(0, 4)).toEqual([
      'new 1.0.0: SSPL-1.0',
      'silent 1.0.0: no licence named',
      'duck 2.0.0: now says GPL-3.0-only',
      'caniuse-lite 3.0.0: may be used in development alone',
    ]);
    expect(faults.slice(4)).toContain('buffers: is no exception any more; take it out of scripts/lib/licences.mjs');
  });
});
