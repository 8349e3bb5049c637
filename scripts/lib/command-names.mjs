// The command names that stand behind Excel's buttons, read from source text: src/commands associates the commands that
// src/app/commands.ts lists.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** undefined while src/commands has no file: nothing to compare with. */
export function readCommandNames(root) {
  const folder = join(root, 'src', 'commands');
  const own = existsSync(folder) ? readdirSync(folder).filter((name) => /\.tsx?$/.test(name)) : [];
  if (own.length === 0) return undefined;
  const files = [...own.map((name) => join(folder, name)), join(root, 'src', 'app', 'commands.ts')].filter(existsSync);
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  // In quotes (`associate('name', …)`, `id: 'name'`) or the key of a table.
  return [...new Set([...text.matchAll(/(['"`])([a-z]\w*)\1|^\s*([a-z]\w*):/gm)].map((match) => match[2] ?? match[3]))];
}
