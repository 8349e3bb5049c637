// `npm run licences`: the licence of every package, in development and in production, against the list of those allowed. Prints
// how many come under which; exit code 1 and a line each for those that may not be used.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXCEPTIONS, licenceFaults, licencesOf } from './lib/licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const read = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  } catch {
    return undefined; // made for another system, and not installed here
  }
};

const faults = licenceFaults(packages, read);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

const all = licencesOf(packages, read);
const counts = new Map();
for (const { licence = 'none named' } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)}  ${licence}`);
console.log(`Exceptions, each with its reason in scripts/lib/licences.mjs: ${Object.keys(EXCEPTIONS).join(', ')}`);
