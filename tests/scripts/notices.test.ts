// THIRD-PARTY-NOTICES.txt of small bundles, made by webpack itself.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'notices-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
function aPackage(name: string, about: object, files: Readonly<Record<string, string>> = {}): void {
  const code = `export const ${name.replace(/\W/g, '')} = '${name}';`;
  const all = { 'package.json': JSON.stringify({ name, version: '1.2.3', ...about }), 'index.js': code, ...files };
  for (const [file, text] of Object.entries(all)) write(`node_modules/${name}/${file}`, text);
}

aPackage('with-file', { license: 'ISC' }, { LICENSE: 'Copyright (c) Somebody\r\nUse it.' });
aPackage('same-file', { license: 'ISC' }, { 'LICENSE.md': 'Copyright (c) Somebody\nUse it.\n' });
aPackage('@scope/named-alone', { license: 'MIT', author: 'Kari Nordmann <kari@example.org>' });
aPackage('without', { license: 'BSD-3-Clause' });
aPackage('apache', { license: 'Apache-2.0' }, { LICENSE: 'Apache License', NOTICE: 'Made at the office.' });
aPackage('two-in-one', { license: 'ISC' }, {
  LICENSE: 'Of two-in-one.',
  'index.js': '// node_modules/part/index.js\nexport const twoinone = 1;\n// node_modules/stranger/index.js\n',
}); // prettier-ignore
aPackage('part', { license: 'ISC' }, { LICENSE: 'Of part.' });
write('node_modules/webpack/package.json', JSON.stringify({ name: 'webpack', version: '1.2.3', license: 'MIT' }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of a bundle of these packages. */
function noticesOf(...names: string[]): { text: string; faults: string[] } {
  const lines = names.map((name) => `import * as ${name.replace(/\W/g, '')} from '${name}'; console.log(${name.replace(/\W/g, '')});`); // prettier-ignore
  write('entry.js', lines.join('\n'));
  const lib = (name: string) => JSON.stringify(pathToFileURL(join(root, 'scripts/lib', name)).href);
  const code = `
    import webpack from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/webpack/lib/index.js')).href)};
    import { bundledPackages } from ${lib('bundled-packages.mjs')};
    import { noticesOf } from ${lib('notices.mjs')};
    const compiler = webpack({ mode: 'production', context: process.cwd(), entry: './entry.js', cache: false });
    compiler.run((failure, stats) => {
      if (failure || stats.hasErrors()) throw failure ?? new Error(stats.toString());
      console.log(JSON.stringify(noticesOf(bundledPackages(stats.compilation, process.cwd()))));
    });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (stdout === '') throw new Error(`Failed to bundle: ${stderr}`);
  return JSON.parse(stdout) as { text: string; faults: string[] };
}

it('holds the texts of what is in the bundle, one text once, and webpack’s own', () => {
  const { text, faults } = noticesOf('with-file', 'same-file', '@scope/named-alone', 'apache');
  expect(faults).toEqual([]);
  expect(text).toMatch(
    /^same-file 1\.2\.3 \(ISC\)\nwith-file 1\.2\.3 \(ISC\)\n-+\n\nCopyright \(c\) Somebody\nUse it\.\n$/m,
  );
  expect(text).toMatch(/^@scope\/named-alone 1\.2\.3 \(MIT by its package\.json\)\n-+\n\nMIT License\n\nCopyright \(c\) Kari Nordmann$/m); // prettier-ignore
  expect(text).toMatch(/^Apache License\n\nMade at the office\.$/m);
  expect(text).toContain('webpack 1.2.3');
  expect(text).not.toContain('two-in-one');
});

it('is a fault for a package without a licence text', () => {
  expect(noticesOf('with-file', 'without').faults).toEqual([
    'without: no licence text was found for THIRD-PARTY-NOTICES.txt',
  ]);
});

it('names what a package has inside, and is a fault where that is installed nowhere', () => {
  const { text, faults } = noticesOf('two-in-one');
  expect(text).toMatch(/^part, inside two-in-one \(ISC\)\n-+\n\nOf part\.$/m);
  expect(faults).toEqual(['stranger, inside two-in-one: no licence text was found for THIRD-PARTY-NOTICES.txt']);
});
