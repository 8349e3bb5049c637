// `npm run soak`: the long tests in full size. Stories of four people in one workbook, every use case × every sync × every error
// code, and events that are lost, doubled, late or out of order. Figures are JSON lines on standard output, everything else goes
// to standard error. Exit code 1 when something is lost.
//   --steps N    steps of stories, 100 000 unless said
//   --seed N     repeats a run; a new one each time unless said
//   PART …       stories, faults, events: those alone
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages } from './lib/ensure-packages.mjs';

const { values, positionals } = parseArgs({
  options: { steps: { type: 'string', default: '100000' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const parts = { stories: 'tests/app/stories', faults: 'tests/app/faults', events: 'tests/app/unsure-events' };
const chosen = positionals.length === 0 ? Object.keys(parts) : positionals;
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0 || !(Number(values.steps) > 0)) {
  console.error(`Parts are ${Object.keys(parts).join(', ')}; --steps is a number above 0.`);
  process.exit(1);
}
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));

ensurePackages(console.error);
const root = join(fileURLToPath(import.meta.url), '../..');
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
let good = true;
for (const name of chosen) {
  const file = join(folder, `${name}.jsonl`);
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--runInBand', parts[name]],
    {
      cwd: root,
      env: { ...process.env, SOAK_STEPS: values.steps, SOAK_SEED: seed, SOAK_FAULTS: 'all', SOAK_REPORT: file }, // prettier-ignore
      stdio: ['ignore', 2, 2],
    },
  );
  good &&= status === 0;
  for (const line of read(file)) console.log(line);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(JSON.stringify({ name, ok: status === 0, seed: Number(seed), seconds }));
}
rmSync(folder, { recursive: true });
process.exit(good ? 0 : 1);

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return []; // it failed before it had figures
  }
}
