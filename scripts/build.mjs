// `npm run build -- [--base https://…]`: the add-in for a web server, in dist/. `--base` is the address it will be served
// from; without it the manifest keeps https://localhost:3000. `--office-js local` and `--out DIR` are for development.

import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BuildError, buildAddin } from './lib/build-addin.mjs';

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      'office-js': { type: 'string', default: 'cdn' },
      out: { type: 'string' },
      mode: { type: 'string', default: 'production' },
    },
  });
  const { base, out, mode } = values;
  const officeJs = values['office-js'];
  if (base !== undefined && (!URL.canParse(base) || !/^https:\/\/[^\s"<>&?#]+$/.test(base)))
    throw new Error(`--base must be an address that begins with https:// and has no query: ${base}`);
  if (!['cdn', 'local'].includes(officeJs)) throw new Error(`--office-js must be cdn or local: ${officeJs}`);
  if (!['production', 'development'].includes(mode))
    throw new Error(`--mode must be production or development: ${mode}`);
  return { base, out, mode, officeJs };
}

try {
  const { out, seconds, files } = await buildAddin(readOptions());
  for (const { name, gzipBytes, initial } of files.sort(
    (a, b) => Number(b.initial) - Number(a.initial) || a.name.localeCompare(b.name),
  ))
    console.log(`${kB(gzipBytes).padStart(10)} gzip  ${name}${initial ? '  (first paint)' : ''}`);
  console.log(`Built ${relative(process.cwd(), out) || '.'} in ${seconds.toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof BuildError || error instanceof Error ? error.message : String(error));
  process.exit(1);
}
