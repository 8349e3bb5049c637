// A reading of minutes as the expected files beside the forms show it: one short line for each thing a secretary would check.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInUnits, type Due, type LineSpan, type MinutesDraft, type Owner, type Unit } from '../../src/domain';
import { readMinutes } from '../../src/minutes';

export const formsFolder = join(__dirname, 'forms');
export const sampleFile = join(__dirname, '../../samples/politiradsseminaret-eksempel.txt');
export const readText = (file: string): string => readFileSync(file, 'utf8');

export const read = (text: string, units: readonly Unit[] = builtInUnits): MinutesDraft => readMinutes(text, { units });
/** The points of a text that stands below «Oppfølgingspunkter» in minutes of 10 October 2025. */
export const readPointsOf = (text: string): MinutesDraft['points'] =>
  read(`Referat fra politirådets møte 10. oktober 2025\n\nOppfølgingspunkter:\n\n${text}`).points;

/** `OK/SET OPD`: party and unit, or the party itself. */
export const ownersOf = (owners: readonly Owner[]): string =>
  owners.map(({ unit, party }) => (unit === party ? unit : `${party}/${unit}`)).join(' ');

const dueOf = (due: Due | null): string =>
  due === null ? '' : due.kind === 'day' ? due.day : due.kind === 'month' ? due.month : `«${due.text}»`;
const spanOf = ({ first, last }: LineSpan): string => (first === last ? `${first}` : `${first}-${last}`);

export interface ShortReading {
  readonly title: string;
  readonly date: string;
  readonly reportingMonth: string;
  readonly themes: readonly string[];
  readonly points: readonly { readonly [field: string]: string }[];
  readonly units: readonly string[];
  readonly setAside: readonly string[];
  readonly notPlaced: readonly string[];
  readonly problems: readonly string[];
}

export function shortReading({
  meeting,
  themes,
  points,
  units,
  setAside,
  notPlaced,
  problems,
}: MinutesDraft): ShortReading {
  return {
    title: meeting.title,
    date: [meeting.date, meeting.endDate].filter((day) => day !== null).join(' – '),
    reportingMonth: meeting.reportingMonth ?? '',
    themes,
    points: points.map((point) =>
      withoutEmpty({
        lines: spanOf(point.lines),
        title: point.shortTitle,
        text: point.text,
        theme: point.theme,
        ownersText: point.ownersText,
        owners: ownersOf(point.owners),
        contributors: ownersOf(point.contributors),
        due: dueOf(point.due),
      }),
    ),
    units: units.map(({ code, name, party }) => `${code} ${party}: ${name}`),
    setAside: setAside.map(({ kind, lines }) => `${kind} ${spanOf(lines)}`),
    notPlaced: notPlaced.map(({ text, lines }) => `${spanOf(lines)}: ${text}`),
    problems: problems.map(({ code, at, params }) =>
      [code, ...Object.values(params), at?.kind === 'minutes' ? `line ${at.line}` : '']
        .filter((part) => part !== '')
        .join(', '),
    ),
  };
}

const withoutEmpty = (fields: { readonly [field: string]: string }): { readonly [field: string]: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
