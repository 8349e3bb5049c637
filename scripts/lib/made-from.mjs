// What is made from the sources and kept in `.cache`, beside a stamp that tells from which sources.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `made`: a file or a folder. `sources`: files and folders, from the project's root.
 * `current`: it is there, made from these very sources; else make it, then call `note`.
 */
export function madeFrom(made, sources) {
  const stamp = `${made}.stamp`;
  const fingerprint = fingerprintOf(sources);
  return {
    current: existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint,
    note: () => writeFileSync(stamp, fingerprint),
  };
}

function fingerprintOf(places) {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesOf(join(root, place))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.split(sep).includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
