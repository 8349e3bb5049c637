// What the task pane loads before it shows anything: the JavaScript of its entry, as `npm run build` makes it, without
// office.js.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddin } from '../lib/build-addin.mjs';

const out = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const { files } = await buildAddin({ out });
  const bytes = files.filter(({ initial }) => initial).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.log(JSON.stringify({ name: 'pane.first-paint-js', value: bytes, unit: 'bytes gzip', limit: 150_000 }));
} finally {
  rmSync(out, { recursive: true });
}
