// The figures of the bench as a page to read. The machine is named by its kind only.

import { arch, cpus, platform, totalmem } from 'node:os';

/** `figures`: `{ name, value, unit, limit, atLeast?, ok }`, in the order they were measured. */
export function benchTable(figures, day = new Date().toISOString().slice(0, 10)) {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node ${process.versions.node.split('.')[0]}`;
  const rows = figures.map(
    ({ name, value, unit, limit, atLeast, ok }) =>
      `| ${name} | ${value} | ${atLeast ? '≥ ' : ''}${limit} | ${unit} | ${ok ? 'kept' : '**not kept**'} |`,
  );
  return [
    '# Performance',
    '',
    `Written by \`npm run bench -- --write docs/performance.md\` on ${day}: ${machine}. The limits stand in \`scripts/bench/\`; a figure over`,
    'its limit ends the command with 1. Ratios are against the bare library or page in the same run.',
    '',
    '| Figure | Measured | Limit | Unit | |',
    '|---|--:|--:|---|---|',
    ...rows,
    '',
  ].join('\n');
}
