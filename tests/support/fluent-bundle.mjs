// Fluent UI as one file for the tests of the pane: its packages are some thousand small files, which each test file would find, read
// and compile again. Only its icons stay outside (`icons.ts`).
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeFrom } from '../../scripts/lib/made-from.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Bundles it when the packages have changed since. */
export async function ensureFluentBundle() {
  const file = join(root, '.cache/tests/fluent.cjs');
  const made = madeFrom(file, ['package-lock.json', 'tests/support/fluent-bundle.mjs']);
  if (made.current) return;
  const { build } = await import('esbuild');
  await build({
    stdin: { contents: "export * from '@fluentui/react-components';", resolveDir: root },
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    external: ['react', 'react-dom', '@fluentui/react-icons'],
    logLevel: 'error',
  });
  made.note();
}
