// renderers/xlsx as the add-in loads it: a bundle of its own. The file writer is an ES module, which jest does not read.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type * as xlsx from '../../src/renderers/xlsx';

type XlsxModule = typeof xlsx;

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
  const run = runInThisContext(`(module, exports) => {${file?.text ?? ''}\n}`) as (
    module: object,
    exports: object,
  ) => void;
  run(module, module.exports);
  return { module: module.exports, bytes: file?.contents.length ?? 0 };
}
