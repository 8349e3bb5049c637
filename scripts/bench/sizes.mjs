// What is loaded, served and installed: the JavaScript of the task pane's entry before it shows anything (without office.js), what
// `npm run build` makes for a web server, and the packages. A new dependency brings more along than its name says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddin } from '../lib/build-addin.mjs';
import { folderSize } from '../lib/folder-size.mjs';
import { projectRoot } from '../lib/load-typescript.mjs';

const tell = (name, value, unit, limit) => console.log(JSON.stringify({ name, value, unit, limit }));
const MB = (bytes) => Number((bytes / 1e6).toFixed(1));

const out = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const { files } = await buildAddin({ out });
  const gzip = (wanted) => files.filter(wanted).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  tell('pane.first-paint-js', gzip(({ initial }) => initial), 'bytes gzip', 150_000); // prettier-ignore
  tell('dist.javascript', MB(gzip(() => true)), 'MB gzip', 1.8); // prettier-ignore
  // Source maps are asked for by nobody but a developer.
  tell('dist.files', MB(folderSize(out, (name) => !name.endsWith('.map'))), 'MB', 7.5);
} finally {
  rmSync(out, { recursive: true });
}

// npm's own list of what it has put there.
const { packages } = JSON.parse(readFileSync(join(projectRoot, 'node_modules/.package-lock.json'), 'utf8'));
const installed = Object.values(packages);
tell('packages.installed', installed.length, 'packages', 1200);
tell('packages.not-for-development', installed.filter(({ dev }) => dev !== true).length, 'packages', 170);
tell('packages.size', Math.round(folderSize(join(projectRoot, 'node_modules')) / 1e6), 'MB', 900);
