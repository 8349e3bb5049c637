// Bundles the calculating model (Univer, about 9 MB of ES modules that Node cannot import as they are) into one CommonJS
// file for Node, `.cache/engine/engine.cjs`. Only `univer/` goes into it: the engine's own code stays ordinary TypeScript,
// so a change there needs no new bundle. Built again when those sources or the versions of the packages change.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainFields } from './plain-fields.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const folder = join(root, '.cache/engine');
const bundle = join(folder, 'engine.cjs');
const stamp = join(folder, 'engine.stamp');

/** Builds `.cache/engine/engine.cjs` when it is missing or stale; answers its path. Fails when Univer no longer fits. */
export async function ensureEngineBundle() {
  const fingerprint = currentFingerprint();
  if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return bundle;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `engine.${process.pid}.cjs`);
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(here, 'univer/index.ts')],
    outfile: unfinished,
    bundle: true,
    minify: true,
    lineLimit: 160, // or jest prints megabytes of context for an exception from inside
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    // The ES builds: the CommonJS ones of one package do not see the module state of another.
    mainFields: ['module', 'main'],
    conditions: ['import'],
    legalComments: 'none',
    plugins: [plainFields],
  });
  renameSync(unfinished, bundle); // two processes may build at once; each puts a whole file in place
  writeFileSync(stamp, fingerprint);
  return bundle;
}

function currentFingerprint() {
  const hash = createHash('sha256');
  for (const file of ['bundle.mjs', 'plain-fields.mjs']) hash.update(readFileSync(join(here, file)));
  for (const file of readdirSync(join(here, 'univer')).sort())
    hash.update(file).update(readFileSync(join(here, 'univer', file)));
  hash.update(readFileSync(join(root, 'package.json'))); // what it says of side effects decides what is left out
  const univer = readdirSync(join(root, 'node_modules/@univerjs')).map((name) => `@univerjs/${name}`);
  for (const name of [...univer.sort(), 'esbuild', 'numfmt']) hash.update(`${name}@${versionOf(name)};`);
  return hash.digest('hex');
}

function versionOf(name) {
  const file = join(root, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'none';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensureEngineBundle());
