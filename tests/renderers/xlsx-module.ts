// renderers/xlsx as the add-in loads it: a bundle of its own. The file writer is an ES module, which jest does not read.
import { buildSync } from 'esbuild';
import { join } from 'node:path';

type XlsxModule = typeof import('../../src/renderers/xlsx');

export function loadXlsxModule(): { readonly module: XlsxModule; readonly bytes: number } {
  const [file] = buildSync({
    entryPoints: [join(__dirname, '../../src/renderers/xlsx/index.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
  }).outputFiles;
  const module = { exports: {} as XlsxModule };
  new Function('module', 'exports', file?.text ?? '')(module, module.exports);
  return { module: module.exports, bytes: file?.contents.length ?? 0 };
}
