// How many bytes the files of a folder have together.

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `wanted(name)`: which files count; all unless given. Links are not followed: what they lead to is counted where it is. */
export function folderSize(folder, wanted = () => true) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += folderSize(path, wanted);
    else if (entry.isFile() && wanted(entry.name)) bytes += lstatSync(path).size;
  }
  return bytes;
}
