// The demo's status file: what units would have written in the grid, as JSON.
// [{ "id": "PR-2025-01", "unit": "SET", "status": "I arbeid", "sinceLast": "…", "nextSteps": "…", "internalNote": "…" }]
import { z } from 'zod/mini';
import { isPointId, unitCode, type PointId, type StatusInput, type UnitCode } from '../../src/domain';
import { cellWords } from '../../src/app';
import { codeOf } from '../../src/workbook';
import { readFileBytes, UsageError } from './minutes-file';

export interface StatusEntry {
  readonly id: PointId;
  readonly unit: UnitCode;
  readonly input: StatusInput;
}

const schema = z.array(
  z.strictObject({
    id: z.string(),
    unit: z.string(),
    status: z.string(),
    sinceLast: z._default(z.string(), ''),
    nextSteps: z._default(z.string(), ''),
    internalNote: z._default(z.string(), ''),
  }),
);

/** Throws `UsageError` that names the entry. */
export function readStatusFile(path: string): StatusEntry[] {
  const text = new TextDecoder().decode(readFileBytes(path));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError(`Statusfila ${path} er ikke gyldig JSON.`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new UsageError(`Statusfila ${path} har feil i ${first?.path.join('.') || 'toppen'}: ${first?.message ?? ''}`);
  }
  return parsed.data.map((entry, index) => {
    const status = codeOf(cellWords.labels.status, entry.status);
    if (!isPointId(entry.id))
      throw new UsageError(`Statusfila ${path}, rad ${index + 1}: «${entry.id}» er ikke et Nr.`);
    if (status === undefined)
      throw new UsageError(`Statusfila ${path}, rad ${index + 1}: «${entry.status}» er ikke en status.`);
    const { sinceLast, nextSteps, internalNote } = entry;
    return { id: entry.id, unit: unitCode(entry.unit), input: { status, sinceLast, nextSteps, internalNote } };
  });
}
