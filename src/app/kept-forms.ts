// Forms that are half typed, kept on this machine so that a failure, a reload or a closed pane loses nothing. What is read back
// was written by an earlier version or by anybody with the machine: its shape is checked, and what does not fit is forgotten.

import * as z from 'zod/mini';
import { isIsoDay, isIsoMonth, publicities, unitCode, unitStatuses, type IsoDay, type IsoMonth } from '../domain';
import type { Keep } from './keep';

const due = z.nullable(
  z.union([
    z.object({ kind: z.literal('day'), day: z.custom<IsoDay>((text) => typeof text === 'string' && isIsoDay(text)) }),
    z.object({
      kind: z.literal('month'),
      month: z.custom<IsoMonth>((text) => typeof text === 'string' && isIsoMonth(text)),
    }),
    z.object({ kind: z.literal('text'), text: z.string() }),
  ]),
);

const pointForm = z.object({
  shortTitle: z.string(),
  text: z.string(),
  theme: z.string(),
  ownersText: z.string(),
  contributorsText: z.string(),
  due,
  source: z.string(),
  publicity: z.enum(publicities),
  legalBasis: z.string(),
});

const reportForm = z.object({
  status: z.nullable(z.enum(unitStatuses)),
  sinceLast: z.string(),
  nextSteps: z.string(),
  internalNote: z.string(),
});

const text = z.optional(z.string());
const flag = z.optional(z.boolean());

const draftEdits = z.object({
  points: z.record(
    z.string(),
    z.object({
      shortTitle: text,
      text,
      theme: text,
      ownersText: text,
      contributorsText: text,
      dueText: text,
      leftOut: flag,
      takeOver: flag,
    }),
  ),
  units: z.readonly(
    z.array(
      z.object({
        code: z.pipe(z.string(), z.transform(unitCode)),
        name: z.string(),
        party: z.pipe(z.string(), z.transform(unitCode)),
      }),
    ),
  ),
  settled: z.readonly(z.array(z.string())),
  dateText: z.string(),
});

const unitForm = z.object({
  name: z.string(),
  party: z.string(),
  aliases: z.string(),
  email: z.string(),
  note: z.string(),
});

/** Each form by the beginning of its key; `base` is what stood in the workbook when the person began. */
export const keptForms = {
  newPoint: z.object({
    shortTitle: z.string(),
    text: z.string(),
    theme: z.string(),
    owners: z.string(),
    due: z.string(),
  }),
  point: z.object({ base: pointForm, mine: pointForm, dueText: z.string() }),
  split: z.readonly(z.array(z.object({ shortTitle: z.string(), text: z.string(), ownersText: z.string() }))),
  report: z.object({ base: reportForm, mine: reportForm }),
  unit: z.object({ base: unitForm, mine: unitForm }),
  newUnit: z.object({ code: z.string(), form: unitForm }),
  minutes: z.object({ text: z.string(), edits: draftEdits }),
} as const;

export type KeptKind = keyof typeof keptForms;
export type Kept<K extends KeptKind> = z.infer<(typeof keptForms)[K]>;

const keyOf = (kind: KeptKind, of: string): string => (of === '' ? `form.${kind}` : `form.${kind}.${of}`);

export function keptForm<K extends KeptKind>(keep: Keep, kind: K, of = ''): Kept<K> | undefined {
  const text = keep.get(keyOf(kind, of));
  if (text === undefined) return undefined;
  try {
    const read = keptForms[kind].safeParse(JSON.parse(text));
    if (read.success) return read.data as Kept<K>;
  } catch {
    // No JSON: as good as nothing.
  }
  keep.remove(keyOf(kind, of));
  return undefined;
}

/** `undefined` forgets the form. */
export function keepForm<K extends KeptKind>(keep: Keep, kind: K, form: Kept<K> | undefined, of = ''): void {
  if (form === undefined) keep.remove(keyOf(kind, of));
  else keep.set(keyOf(kind, of), JSON.stringify(form));
}
