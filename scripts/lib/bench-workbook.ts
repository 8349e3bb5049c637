// Writes a register of 5 000 points, as many rows in Status: `node -r register-swc.cjs bench-workbook.ts FILE`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { registerOf } from './bench-register';

const ROWS = 5000;

async function main(file: string): Promise<void> {
  const { workbench } = await registerOf(ROWS);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await workbench.save());
}

main(process.argv[2] ?? 'register-5000.xlsx').then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
