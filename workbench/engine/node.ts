// The engine in Node: jest and scripts. The model comes from the bundle that `bundle.mjs` makes; everything else is plain
// TypeScript. In jest the bundle is loaded outside the test file's sandbox, once per worker: a second test file gets it
// for nothing. Only plain data and functions pass between the two.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine } from './engine';
import type * as Univer from './univer';
import { UniverEngine } from './univer-engine';
import { type AddInReference, xlsxCodec } from './xlsx';

// Scripts run as ES modules have no `__dirname`; npm starts them in the root of the project.
const ROOT = typeof __dirname === 'string' ? join(__dirname, '../..') : process.cwd();
const BUNDLE = join(ROOT, '.cache/engine/engine.cjs');

/**
 * An engine with an empty workbook. `ensureEngineBundle()` of `bundle.mjs` must have run before.
 * `addIn`: id and version from the manifest; saved files hand `workbook.settings` to that add-in. `idSuffix` keeps the ids of
 * engines on the same workbook apart.
 */
export function openEngine(addIn?: AddInReference, options: { readonly idSuffix?: string } = {}): Promise<Engine> {
  return Promise.resolve(new UniverEngine(new (loadModel().UniverModel)(), xlsxCodec(addIn), options));
}

export const createEngine = openEngine;

let loaded: typeof Univer | undefined;

function loadModel(): typeof Univer {
  if (loaded) return loaded;
  if (!existsSync(BUNDLE))
    throw new Error(`Failed to load the engine: ${BUNDLE} is missing; run workbench/engine/bundle.mjs`);
  // `require` inside a sandbox would run the 8 MB again for each test file; Node's own keeps it.
  const { requireOutside } = globalThis as { requireOutside?: NodeJS.Require };
  return (loaded = (requireOutside ?? createRequire(join(ROOT, 'package.json')))(BUNDLE) as typeof Univer);
}
