// A module of src/ for a plain Node script: bundled by esbuild into one file under .cache/, then imported.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** `entry`: path from the project's root. Packages stay outside the bundle. */
export async function loadTypeScript(entry) {
  const name = `${relative('.', entry).replace(/\W+/g, '-')}-${createHash('sha1').update(entry).digest('hex').slice(0, 6)}`;
  const outfile = join(projectRoot, '.cache', 'scripts', `${name}.mjs`);
  await build({
    entryPoints: [join(projectRoot, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
