// Figures of the long tests. `npm run soak` says where it wants them; otherwise nobody is told.
import { appendFileSync } from 'node:fs';

export function report(figures: Readonly<Record<string, unknown>>): void {
  const file = process.env['SOAK_REPORT'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figures)}\n`);
}
