// Bundles the workbench page for the browser into `.cache/workbench/page/` (main.js and what it loads later, main.css, index.html). Built again when its
// sources or the versions of its packages change.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainFields } from '../engine/plain-fields.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const folder = join(root, '.cache/workbench/page');
const stamp = join(root, '.cache/workbench/page.stamp');
/** The rooms of the workbench that run in the page. */
const ROOMS = ['page', 'engine', 'host', 'line', 'wire'];

/** Answers the folder to serve under /workbench/. */
export async function ensurePageBundle() {
  const fingerprint = currentFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return folder;
  rmSync(folder, { recursive: true, force: true }); // chunks are named by what is in them
  mkdirSync(folder, { recursive: true });
  const { build } = await import('esbuild');
  await build({
    entryPoints: [
      { in: join(here, 'main.tsx'), out: 'main' },
      { in: join(here, 'main.css'), out: 'main' },
    ],
    outdir: folder,
    chunkNames: 'later/[name]-[hash]',
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    format: 'esm',
    splitting: true, // Univer has five megabytes of hyphenation, language by language, that nobody asks for
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    conditions: ['import', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
    legalComments: 'linked',
    logLevel: 'error',
    plugins: [plainFields],
  });
  copyFileSync(join(here, 'index.html'), join(folder, 'index.html'));
  writeFileSync(stamp, fingerprint);
  return folder;
}

function currentFingerprint() {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const files = readdirSync(join(root, 'workbench', room), { recursive: true, withFileTypes: true });
    for (const file of files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      hash.update(file).update(readFileSync(file));
  }
  // package.json says which modules may be left out; the lock file names the version of every package.
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensurePageBundle());
