// `npm run check:static`: types, style, boundaries, catalogues, manifest and licences, two at a time; what each says comes whole. All
// are run, also when one finds something.

import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The slow ones first, so that none is left alone at the end. */
const CHECKS = ['lint', 'typecheck', 'format:check', 'deps:check', 'licences', 'i18n:check', 'validate'];
const root = join(fileURLToPath(import.meta.url), '../..');

/** Answers the exit code. */
function run(check) {
  return new Promise((resolve) => {
    const started = performance.now();
    const program = spawn('npm', ['run', '--silent', check], { cwd: root, shell: process.platform === 'win32' });
    const said = [];
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (part) => said.push(part));
    program.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check} (${seconds} s)`);
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

const waiting = [...CHECKS];
const codes = [];
const lanes = Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) codes.push(await run(check));
});
await Promise.all(lanes);
process.exit(codes.every((code) => code === 0) ? 0 : 1);
