// `npm run bench`: every budget, one line of JSON each: `{name, value, unit, limit, ok}`, and `atLeast` where the limit is the least.
// Runs the programs of scripts/bench/ one after the other; arguments choose by a part of their names: `npm run bench -- workbench
// register`. Exit code 1 when a figure is beyond its limit, a program fails or no program is of that name. Wants a machine that does
// nothing else.
//   --folder DIR   other programs than the project's own
//   --write FILE   the figures as a table as well (docs/performance.md)

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './lib/ensure-packages.mjs';

const { values, positionals } = parseArgs({
  options: { folder: { type: 'string' }, write: { type: 'string' } },
  allowPositionals: true,
});
// What is printed is for programs to read: set-up speaks on standard error.
ensurePackages(console.error);
const { projectRoot } = await import('./lib/load-typescript.mjs');
const { benchPrograms, runProgram } = await import('./lib/bench-programs.mjs');
const { benchTable } = await import('./lib/bench-table.mjs');
const { ensureEngineBundle } = await import('../workbench/engine/bundle.mjs');

const programs = benchPrograms(values.folder ?? join(projectRoot, 'scripts/bench'), positionals);
if (programs.length === 0) console.error(`There is no bench program named ${positionals.join(' or ')}.`);
if (programs.some((program) => program.endsWith('.ts'))) await ensureEngineBundle();
let good = programs.length > 0;
const all = [];
for (const program of programs) {
  const { code, figures, failed } = await runProgram(program, (figure) => {
    all.push(figure);
    console.log(JSON.stringify(figure));
  });
  if (code !== 0) console.error(`${program} ended with ${code}.`);
  else if (figures === 0) console.error(`${program} printed no figure.`);
  good &&= code === 0 && figures > 0 && !failed;
}
if (values.write !== undefined) writeFileSync(resolve(values.write), benchTable(all));
process.exit(good ? 0 : 1);
