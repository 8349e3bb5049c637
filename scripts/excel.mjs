// `npm run excel`: the add-in that `npm start` serves, in the Excel of this machine (Windows, Mac). Elsewhere it says how the same is
// done in Excel on the web.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sideloadPlan } from './lib/sideload.mjs';

const fail = (line) => {
  console.error(line);
  process.exit(1);
};

const manifest = join(fileURLToPath(import.meta.url), '../../.cache/addin/manifest.xml');
if (!existsSync(manifest)) fail('Run npm start first, and leave it running: Excel loads the add-in from it.');
const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1];
if (id === undefined) fail(`${manifest} names no id.`);
const plan = sideloadPlan({ platform: platform(), home: homedir(), manifest, id });
if (plan === undefined)
  fail(
    `There is no Excel for this system. In Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in, and choose ${manifest}.`,
  );

if (plan.copy !== undefined) {
  mkdirSync(dirname(plan.copy.to), { recursive: true });
  copyFileSync(plan.copy.from, plan.copy.to);
}
for (const [program, ...options] of plan.run) {
  const { error, status } = spawnSync(program, options, { stdio: 'inherit' });
  if (error !== undefined || status !== 0) fail(`${program} failed: ${error?.message ?? `it ended with ${status}`}`);
}
console.log('Excel starts. Open a workbook; the add-in is on the tab Politiråd, or under Home > Add-ins.');
console.log(`To take it out again: ${plan.undo}`);
