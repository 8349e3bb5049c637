// Installs the packages when they are missing or older than package-lock.json. Node's own modules only: it runs before
// anything is installed.

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const MIN_NODE_MAJOR = 20;

/** Exits with one line when Node is too old or the installation fails. */
export function ensurePackages(say = console.log) {
  if (Number(process.versions.node.split('.')[0]) < MIN_NODE_MAJOR)
    exit(`Node ${MIN_NODE_MAJOR} or newer is needed; this is ${process.versions.node}.`);
  if (packagesAreInstalled()) return;
  say('Installing the packages (npm ci), a few minutes the first time …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) exit('npm ci failed: see the lines above.');
}

/**
 * By date: npm writes its own list last of all, so that a broken installation has none. Not by comparing the two lists: the
 * lock file keeps entries that npm installs nowhere, and `npm ci` begins by deleting every package.
 */
export function packagesAreInstalled(folder = root) {
  const installed = statSync(join(folder, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

function exit(line) {
  console.error(line);
  process.exit(1);
}
