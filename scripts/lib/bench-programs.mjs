// The bench's programs: each prints a line of JSON a figure, `{name, value, unit, limit}`, and whatever else on standard error.
// A limit is the most a figure may be; with `atLeast: true`, of speeds, the least.

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './load-typescript.mjs';

const REGISTER = join(projectRoot, 'scripts/register-swc.cjs');

/** Files of a folder, by name; `wanted`: parts of names, all when empty. */
export function benchPrograms(folder, wanted) {
  return readdirSync(folder)
    .filter((name) => /\.(mjs|ts)$/.test(name) && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Tells every figure as it comes, with `ok`: within its limit. -> `{ code, figures, failed }`: the program's exit code, how many
 * lines it printed, and whether one of them was over its limit or no figure at all.
 */
export async function runProgram(file, tell) {
  const options = file.endsWith('.ts') ? ['-r', REGISTER] : [];
  const program = spawn(process.execPath, [...options, file], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => program.once('close', resolve));
  let figures = 0;
  let failed = false;
  for await (const line of createInterface({ input: program.stdout })) {
    const figure = parsedFigure(line);
    if (figure === undefined) console.error(`${file}: not a figure: ${line}`);
    else tell(figure);
    figures += 1;
    failed ||= figure?.ok !== true;
  }
  const code = await ended;
  return { code: code ?? 1, figures, failed };
}

function parsedFigure(line) {
  try {
    const { name, value, unit, limit, atLeast } = JSON.parse(line);
    if (typeof name !== 'string' || typeof unit !== 'string') return undefined;
    if (!Number.isFinite(value) || !Number.isFinite(limit)) return undefined;
    if (atLeast === true) return { name, value, unit, limit, atLeast, ok: value >= limit };
    return { name, value, unit, limit, ok: value <= limit };
  } catch {
    return undefined;
  }
}
