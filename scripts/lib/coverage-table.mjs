// jest's summary of coverage, a line for each room.

import { relative, sep } from 'node:path';

const MEASURES = ['lines', 'branches', 'functions'];

/** `summary` as of jest's `json-summary`: by file, with absolute paths. -> a table to read, rooms by name. */
export function coverageTable(summary, root) {
  const rooms = new Map();
  for (const [file, counts] of Object.entries(summary)) {
    if (file === 'total') continue;
    const name = relative(root, file).split(sep).slice(0, 2).join('/');
    const room = rooms.get(name) ?? {
      files: 0,
      ...Object.fromEntries(MEASURES.map((m) => [m, { covered: 0, total: 0 }])),
    };
    room.files += 1;
    for (const measure of MEASURES) {
      room[measure].covered += counts[measure].covered;
      room[measure].total += counts[measure].total;
    }
    rooms.set(name, room);
  }
  const rows = [...rooms]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, room]) => [name, String(room.files), ...MEASURES.map((measure) => percent(room[measure]))]);
  const table = [['room', 'files', ...MEASURES], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '))
    .join('\n');
}

/** Rounded down: 100 % means all. */
const percent = ({ covered, total }) => (total === 0 ? '–' : `${Math.floor((1000 * covered) / total) / 10} %`);
