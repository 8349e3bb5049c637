// The register that the workbench opens with: the demo's, made from the project's own sample minutes and statuses. Made anew when
// something that it depends on has changed.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './load-typescript.mjs';
import { madeFrom } from './made-from.mjs';

const OUT = join(projectRoot, '.cache', 'workbench', 'sample');
const FILE = join(OUT, 'register.xlsx');
const SOURCES = [
  'src',
  'samples',
  'scripts',
  'workbench/engine',
  'workbench/headless',
  'workbench/host',
  'workbench/line',
  'workbench/wire',
];

/** Answers the path of the workbook. */
export function ensureSampleRegister() {
  const made = madeFrom(FILE, SOURCES);
  if (made.current) return FILE;
  const demo = [
    'scripts/demo.ts',
    '--minutes',
    'samples/politiradsseminaret-eksempel.txt',
    '--status',
    'samples/status-eksempel.json',
    '--out',
    OUT,
  ];
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...demo], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`Failed to make the sample register: ${stderr}`);
  made.note();
  return FILE;
}
