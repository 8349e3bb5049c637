// `register.json` -> Register. A file that cannot be used whole is not used at all: every fault is told with its place, and
// the register that comes back is empty. Nothing is thrown over content.

import * as z from 'zod/mini';
import {
  decisions,
  emptyRegister,
  isIsoDay,
  isIsoMonth,
  isPointId,
  meetingKinds,
  publicities,
  unitStatuses,
  type IsoDay,
  type IsoMonth,
  type PointId,
  type Register,
  type UnitCode,
} from '../../domain';
import type { Translator } from '../../i18n';
import { REGISTER_FORMAT, REGISTER_VERSION, type RegisterVariant } from './register-file';

/** Worded by `report.json.<code>`. `path`: «points[3].due.day», as one would write it in JavaScript. */
export type RegisterFileProblem =
  | { readonly code: 'unreadable'; readonly params: { readonly detail: string } }
  | { readonly code: 'foreign'; readonly params: { readonly [none in never]: string } }
  | { readonly code: 'older'; readonly params: { readonly version: number } }
  | { readonly code: 'newer'; readonly params: { readonly version: number; readonly known: number } }
  | { readonly code: 'invalid'; readonly params: { readonly path: string; readonly expected: string } };

export interface ParsedRegisterFile {
  readonly value: Register;
  /** Whether what is not public was left out of the file. */
  readonly variant: RegisterVariant;
  /** None means that the file was read whole. */
  readonly problems: readonly RegisterFileProblem[];
}

export function parseRegisterJson(text: string): ParsedRegisterFile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    return refused({ code: 'unreadable', params: { detail: cause instanceof Error ? cause.message : String(cause) } });
  }
  const head = z.safeParse(header, data);
  if (!head.success) return refused({ code: 'foreign', params: {} });
  if (head.data.version > REGISTER_VERSION)
    return refused({ code: 'newer', params: { version: head.data.version, known: REGISTER_VERSION } });
  if (head.data.version < OLDEST) return refused({ code: 'older', params: { version: head.data.version } });
  const parsed = z.safeParse(registerFile, data);
  if (parsed.success) return { value: parsed.data, variant: head.data.variant, problems: [] };
  return refused(
    ...parsed.error.issues.map((issue): RegisterFileProblem => ({
      code: 'invalid',
      params: { path: pathText(issue.path), expected: expectedBy(issue) },
    })),
  );
}

/** What should stand there: a type, the allowed codes, or a pattern like YYYY-MM-DD. */
function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return issue.code === 'custom' ? issue.message : 'day | month | text';
}

/** What is wrong with the file, in a sentence for the person who chose it. */
export const registerFileProblemWords = (problem: RegisterFileProblem, t: Translator): string =>
  t(`report.json.${problem.code}`, problem.params);

const refused = (...problems: RegisterFileProblem[]): ParsedRegisterFile => ({
  value: emptyRegister(),
  variant: 'public',
  problems,
});

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');

/** The first version there was. */
const OLDEST = 1;

const header = z.object({
  format: z.literal(REGISTER_FORMAT),
  version: z.int(),
  variant: z.catch(z.enum(['public', 'internal']), 'public'),
});

const text = z.string();
/** What the public variant lacks reads as empty. */
const internalText = z._default(z.string(), '');
const day = z.custom<IsoDay>((value) => typeof value === 'string' && isIsoDay(value), 'YYYY-MM-DD');
const month = z.custom<IsoMonth>((value) => typeof value === 'string' && isIsoMonth(value), 'YYYY-MM');
const pointId = z.custom<PointId>((value) => typeof value === 'string' && isPointId(value), 'PR-YYYY-NN');
const unitCode = z.custom<UnitCode>((value) => typeof value === 'string' && value.trim() !== '', 'unit');
const due = z.nullable(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('day'), day }),
    z.object({ kind: z.literal('month'), month }),
    z.object({ kind: z.literal('text'), text }),
  ]),
);
const owners = z.array(z.object({ unit: unitCode, party: unitCode }));
const status = z.nullable(z.enum(unitStatuses));

const registerFile = z.object({
  units: z.array(
    z.object({
      code: unitCode,
      name: text,
      party: unitCode,
      aliases: z.array(text),
      active: z.boolean(),
      email: internalText,
      note: internalText,
    }),
  ),
  points: z.array(
    z.object({
      id: pointId,
      shortTitle: text,
      text,
      theme: text,
      ownersText: text,
      owners,
      contributorsText: text,
      contributors: owners,
      due,
      source: text,
      decision: z.enum(decisions),
      publicity: z.enum(publicities),
      legalBasis: text,
    }),
  ),
  reports: z.array(
    z.object({
      pointId,
      unit: unitCode,
      status,
      sinceLast: text,
      nextSteps: text,
      internalNote: internalText,
      updated: z.nullable(day),
      updatedBy: internalText,
    }),
  ),
  meetings: z.array(
    z.object({ name: text, date: due, kind: z.enum(meetingKinds), reporting: z.boolean(), statusSheet: text }),
  ),
  history: z.array(
    z.object({
      meeting: text,
      pointId,
      unit: unitCode,
      status,
      sinceLast: text,
      nextSteps: text,
      registered: z.nullable(day),
    }),
  ),
});
