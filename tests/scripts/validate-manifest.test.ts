// manifest.xml and its checks: the real one passes, and each way of breaking it is named with its line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customFunctions, NAMESPACE } from '../../src/functions/table';
import { brokenManifests as broken } from './broken-manifests';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function validate(files: readonly string[]): { status: number | null; output: string } {
  const script = join(root, 'scripts/validate-manifest.mjs');
  const named = files.flatMap((file) => ['--manifest', file]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...named], { encoding: 'utf8', cwd: folder });
  return { status, output: stdout + stderr };
}

const replaced = (from: string | RegExp, to: string): string => {
  const xml = manifest.replace(from, to);
  expect(xml).not.toBe(manifest);
  return xml;
};

it('finds nothing wrong with the manifest of the add-in', () => {
  expect(validate([join(root, 'manifest.xml')]).status).toBe(0);
});

// One run over all of them: starting Node is what takes time.
let lines: readonly string[];
beforeAll(() => {
  broken.forEach(([, from, to], index) => writeFileSync(join(folder, `${index}.xml`), replaced(from, to)));
  const { status, output } = validate(broken.map((_, index) => `${index}.xml`));
  expect(status).toBe(1);
  lines = output.split('\n');
});

it.each(broken.map(([name, , , expected], index) => [name, expected, index] as const))(
  'names %s',
  (_, expected, index) => {
    const own = lines
      .filter((line) => line.startsWith(`${index}.xml:`))
      .map((line) => line.replace(`${index}.xml:`, ''));
    expect(own).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    for (const line of own) expect(line).toMatch(/^\d+: /);
  },
);

it('says so in one line when the file is not there', () => {
  expect(validate(['none.xml'])).toEqual({ status: 1, output: 'none.xml: there is no such file\n' });
});

it('has the version of package.json and the namespace of the code', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
  expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}" />`);
});

it('is explained, every button and every function, on the help page', () => {
  const help = readFileSync(join(root, 'assets/help.html'), 'utf8');
  for (const id of Object.keys(customFunctions)) expect(help).toContain(`${NAMESPACE}.${id}(`);
  for (const [, label] of manifest.matchAll(
    /<bt:String id="(?!Tab|Pane|Group|GetStarted)\w+\.Label" DefaultValue="([^"]+)"/g,
  ))
    expect(help).toContain(`<th scope="row">${label ?? ''}</th>`);
});
