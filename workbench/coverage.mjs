// What of Microsoft's client the host emulates: a table per class. Both sides are read at run time, neither is typed by hand:
// the library's members from the readable build of the installed @microsoft/office-js, ours from the host's classes.
//   node workbench/coverage.mjs            the classes the host has, with counts
//   node workbench/coverage.mjs --missing  and the members they lack
//   node workbench/coverage.mjs --json     {className: {have: […], missing: […]}}
//   node workbench/coverage.mjs --write    the totals into workbench/README.md and README.md, between their marks
//   node workbench/coverage.mjs --check    whether they stand there; exit code 1 and a line for each file where they do not
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(here, '../package.json'));
const client = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8').replaceAll(
  '\r',
  '',
);

/** Wire names by class: scalars, navigation, methods. Event registration is left out: it goes by one rule. */
function libraryMembers(source) {
  const classes = new Map();
  const add = (name, member) => classes.set(name, (classes.get(name) ?? new Set()).add(member));
  const names =
    /Object\.defineProperty\((\w+)\.prototype, "_scalarPropertyOriginalNames", \{\s+get: function \(\) \{\s+return (\[.*?\]);/g;
  for (const [, type, list] of source.matchAll(names)) for (const member of JSON.parse(list)) add(type, member);
  const properties =
    /Object\.defineProperty\((\w+)\.prototype, "\w+", \{\s+get: function \(\) \{([\s\S]*?)\n {12}\},\n/g;
  for (const [, type, body] of source.matchAll(properties)) {
    const way = /_createPropertyObject\((?:Excel|OfficeCore)\.\w+, this, "(\w+)"/.exec(body);
    if (way) add(type, way[1]);
  }
  const methods = /\n {8}(\w+)\.prototype\.\w+ = function \([^)]*\) \{([\s\S]*?)\n {8}\};/g;
  for (const [, type, body] of source.matchAll(methods)) {
    const call =
      /_createMethodObject\((?:Excel\.|OfficeCore\.)?\w+, this, "(\w+)"/.exec(body) ??
      /_invokeMethod\(this, "(\w+)"/.exec(body);
    if (call && !/^_(Un)?[Rr]egister|^_KeepReference$|^_RemoveReference$/.test(call[1])) add(type, call[1]);
    else if (/_createIndexerObject\(Excel\.\w+, this/.test(body)) add(type, '(item)');
  }
  return classes;
}

async function hostClasses() {
  const files = readdirSync(join(here, 'host')).filter((file) => file.endsWith('.ts'));
  const contents = [
    ...files.map((file, i) => `export * as m${i} from './host/${file.slice(0, -3)}';`),
    "export * as wire from './wire/wire-object';",
  ].join('\n');
  const outfile = join(here, '../.cache/coverage-host.mjs');
  await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const { wire, ...modules } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  const classes = new Map();
  for (const value of Object.values(modules).flatMap((module) => Object.values(module))) {
    if (typeof value !== 'function' || !value.wireName) continue;
    const { scalars, navigation, methods } = wire.membersOf(value);
    const item =
      value.prototype.item === wire.WireCollection.prototype.item || !(value.prototype instanceof wire.WireCollection)
        ? []
        : ['(item)'];
    const known = classes.get(value.wireName) ?? [];
    classes.set(value.wireName, [...new Set([...known, ...scalars, ...navigation, ...methods, ...item])]);
  }
  return classes;
}

const library = libraryMembers(client.slice(client.indexOf('var Excel;\n')));
const host = await hostClasses();
const rows = [...library]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([name, members]) => {
    const ours = host.get(name) ?? [];
    const isReference = (member) => member === '_ReferenceId';
    const have = [...members].filter((member) => ours.includes(member) || isReference(member));
    return { name, have, missing: [...members].filter((member) => !have.includes(member)), emulated: host.has(name) };
  });
const emulated = rows.filter((row) => row.emulated);

if (process.argv.includes('--json'))
  console.log(
    JSON.stringify(Object.fromEntries(emulated.map(({ name, have, missing }) => [name, { have, missing }])), null, 2),
  );
else if (process.argv.includes('--write') || process.argv.includes('--check'))
  for (const name of ['workbench/README.md', 'README.md']) {
    const file = join(here, '..', name);
    const between = /(<!-- coverage:[^>]*-->)[\s\S]*?(<!-- \/coverage -->)/;
    const now = readFileSync(file, 'utf8');
    const wanted = now.replace(between, `$1\n\nOf Excel's API: ${totals()}\n\n$2`);
    if (process.argv.includes('--write')) writeFileSync(file, wanted);
    else if (now !== wanted || !between.test(now)) {
      console.error(`${name} does not say: ${totals()} Put it right with: node workbench/coverage.mjs --write`);
      process.exitCode = 1;
    }
  }
else {
  console.log('| Class | Emulated | Of |' + (process.argv.includes('--missing') ? ' Missing |' : ''));
  console.log('|---|---:|---:|' + (process.argv.includes('--missing') ? '---|' : ''));
  for (const { name, have, missing } of emulated)
    console.log(
      `| ${name} | ${have.length} | ${have.length + missing.length} |` +
        (process.argv.includes('--missing') ? ` ${missing.join(', ')} |` : ''),
    );
  console.log(`\n${totals()}`);
}

function totals() {
  const count = (list) => list.reduce((n, row) => n + row.have.length, 0);
  const all = (list) => list.reduce((n, row) => n + row.have.length + row.missing.length, 0);
  return `${emulated.length} classes of ${rows.length}; ${count(emulated)} of ${all(emulated)} members of those classes, ${count(rows)} of ${all(rows)} of all.`;
}
