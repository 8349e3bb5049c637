// Runs webpack with the project's configuration, for `npm run build` and `npm start`.

import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundledPackages } from './bundled-packages.mjs';
import { projectRoot } from './load-typescript.mjs';
import { madeFrom } from './made-from.mjs';
import { NOTICES_FILE, noticesOf } from './notices.mjs';

const require = createRequire(import.meta.url);

export class BuildError extends Error {}

/**
 * `options`: `{ base, officeJs: 'cdn' | 'local', out, mode }`, all optional.
 * -> `{ out, seconds, files: [{ name, bytes, gzipBytes, initial }] }`, JavaScript only; `initial` is what the pane loads first.
 */
export async function buildAddin(options = {}) {
  const webpack = require('webpack');
  const configure = require(join(projectRoot, 'webpack.config.js'));
  const configuration = configure(options, { mode: options.mode ?? 'production' });
  const started = performance.now();
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((failure, result) => compiler.close(() => (failure ? reject(failure) : resolve(result))));
  });
  if (stats.hasErrors()) throw new BuildError(stats.toString({ preset: 'errors-only', colors: false }));
  const { compilation } = stats;
  const initial = new Set(compilation.entrypoints.get('taskpane').getFiles());
  const out = configuration.output.path;
  const notices = noticesOf(bundledPackages(compilation, projectRoot));
  if (notices.faults.length > 0) throw new BuildError(notices.faults.join('\n'));
  writeFileSync(join(out, NOTICES_FILE), notices.text);
  const files = compilation
    .getAssets()
    .filter(({ name }) => name.endsWith('.js'))
    .map(({ name }) => {
      const content = readFileSync(join(out, name));
      return { name, bytes: content.length, gzipBytes: gzipSync(content).length, initial: initial.has(name) };
    });
  return { out, seconds: (performance.now() - started) / 1000, files };
}

/** The add-in as the workbench's tests load it, built only when its sources have changed. Answers the folder. */
export async function ensureAddin() {
  const out = join(projectRoot, '.cache', 'addin-for-tests');
  const made = madeFrom(out, ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json']);
  if (made.current) return out;
  await buildAddin({ officeJs: 'local', out });
  made.note();
  return out;
}
