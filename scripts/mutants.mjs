// `npm run mutants`: Stryker changes the rooms that decide what stands in the register, one small thing at a time, and their tests
// must notice. A line of JSON for each room on standard output: `{name, score, killed, survived, uncovered, limit, ok}`; everything
// else, the survivors too, goes to standard error. Exit code 1 when a score is below the limit.
//   ROOM …        domain, minutes, report, codec: those alone
//   --file FILE   mutants of that file alone, of the one room that is named

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages, packagesAreInstalled } from './lib/ensure-packages.mjs';
import { rooms } from './mutants/rooms.mjs';

/** Percent. */
const LIMIT = 85;

const { values, positionals } = parseArgs({ options: { file: { type: 'string' } }, allowPositionals: true });
const chosen = positionals.length === 0 ? Object.keys(rooms) : positionals;
const unknown = chosen.filter((room) => !(room in rooms));
if (values.file !== undefined && positionals.length !== 1) fail('--file wants the one ROOM whose tests are asked.');
if (unknown.length > 0) fail(`There is no room ${unknown.join(', ')} here. Rooms: ${Object.keys(rooms).join(', ')}.`);

ensurePackages(console.error);
const root = join(fileURLToPath(import.meta.url), '../..');
const tools = join(root, 'scripts/mutants');
if (!packagesAreInstalled(tools)) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tools, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('npm ci failed in scripts/mutants: see the lines above.');
}

let good = true;
for (const room of chosen) {
  const { status } = spawnSync(
    process.execPath,
    [join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'scripts/mutants/stryker.config.mjs'],
    {
      cwd: root,
      env: {
        ...process.env,
        MUTANTS_ROOM: room,
        MUTANTS_FILE: values.file ?? '',
        MUTANTS_TOOLS: join(tools, 'package.json'),
      },
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) fail(`Stryker ended with ${status} in ${room}.`);
  const figures = figuresOf(room);
  good &&= figures.ok;
  console.log(JSON.stringify(figures));
}
process.exit(good ? 0 : 1);

/** Of the report that Stryker has written. Format: https://github.com/stryker-mutator/mutation-testing-elements */
function figuresOf(room) {
  const report = JSON.parse(readFileSync(join(root, `.cache/mutants/${room}.json`), 'utf8'));
  const mutants = Object.values(report.files).flatMap(({ mutants: all }) => all);
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, survived, uncovered] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const score = Number(((100 * killed) / (killed + survived + uncovered)).toFixed(2));
  return { name: `mutants.${room}`, score, killed, survived, uncovered, limit: LIMIT, ok: score >= LIMIT };
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
