// What ENHET.GYLDIG costs over 100 000 cells, as a ratio to a bare loop of Set.has over the same strings. The bench's budget
// is 3; nothing here fails. Run alone it prints the figures: `node scripts/lib/measure-unit-valid.mjs`.

import { pathToFileURL } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const CELLS = 100_000;
const COLUMNS = 10;
const ROUNDS = 41;

export async function measureUnitValid() {
  const { unitIsValid } = await loadTypeScript('src/functions/unit-functions.ts');
  const { builtInUnits } = await loadTypeScript('src/domain/built-in-units.ts');
  const codes = builtInUnits.map(({ code }) => code);
  const matrix = Array.from({ length: CELLS / COLUMNS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      const index = row * COLUMNS + column;
      // Built anew as the host does, so that no string is shared with the set's own.
      return index % 3 === 0 ? `X${index}` : [...codes[index % codes.length]].join('');
    }),
  );
  const known = new Set(codes);
  const bare = () => {
    let valid = 0;
    for (const row of matrix) for (const text of row) if (known.has(text)) valid++;
    return valid;
  };
  const functionMs = [];
  const bareMs = [];
  for (let round = 0; round < ROUNDS; round++) {
    bareMs.push(time(bare));
    functionMs.push(time(() => unitIsValid(matrix)));
  }
  return {
    cells: CELLS,
    bareMs: median(bareMs),
    functionMs: median(functionMs),
    ratio: median(functionMs) / median(bareMs),
  };
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(JSON.stringify(await measureUnitValid()));
