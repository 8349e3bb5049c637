// `npm run validate`: checks manifest.xml. One line a fault, exit code 1 when there is one.
// `--manifest FILE` another manifest (as often as wanted), `--root DIR` the project its icons and commands are in.

import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCommandNames } from './lib/command-names.mjs';
import { projectRoot } from './lib/load-typescript.mjs';
import { checkManifest } from './lib/manifest-rules.mjs';

const { values } = parseArgs({
  options: {
    manifest: { type: 'string', multiple: true },
    root: { type: 'string', default: projectRoot },
  },
});
const root = resolve(values.root);
const commandNames = readCommandNames(root);
const surroundings = {
  version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  readAsset: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined),
  commandNames,
};

for (const file of values.manifest ?? [join(root, 'manifest.xml')]) {
  const shown = relative(process.cwd(), resolve(file)) || file;
  if (!existsSync(file)) fail(`${shown}: there is no such file`);
  else {
    const faults = checkManifest(readFileSync(file, 'utf8'), surroundings);
    for (const { line, message } of faults) fail(`${shown}:${line}: ${message}`);
    const left = commandNames === undefined ? ' (src/commands is empty: button names not compared)' : '';
    if (faults.length === 0) console.log(`${shown} keeps to Microsoft's rules${left}.`);
  }
}

function fail(line) {
  console.error(line);
  process.exitCode = 1;
}
