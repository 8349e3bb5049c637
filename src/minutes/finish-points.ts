// Points as they were written -> drafts: owners, deadline and short title read, problems noted.

import { findPersonalData, problem, type IsoDay, type Owner, type PointDraft, type Problem } from '../domain';
import { readDue } from './deadlines';
import { spanOf } from './ledger';
import type { OwnerReader } from './owner-text';
import type { RawPoint } from './points';
import { shortTitles } from './short-titles';

/** A cell of Excel holds this many UTF-16 units. Source: Microsoft, «Excel specifications and limits». */
const CELL_LIMIT = 32_767;

export interface FinishedPoints {
  readonly points: PointDraft[];
  readonly problems: Problem[];
  readonly owners: { readonly owner: Owner; readonly line: number }[];
}

export function finishPoints(raw: readonly RawPoint[], meetingDay: IsoDay | null, reader: OwnerReader): FinishedPoints {
  const titles = shortTitles(raw.map(({ text }) => text));
  const problems: Problem[] = [];
  const owners: { owner: Owner; line: number }[] = [];
  const points = raw.map((point, i): PointDraft => {
    const lines = spanOf(point.lines);
    const at = { kind: 'minutes', line: lines.first } as const;
    const ownersAt = { kind: 'minutes', line: point.ownersLine } as const;
    const ownersText = listText(point.labels.owners);
    const contributorsText = listText(point.labels.contributors);
    const own = reader.read(ownersText);
    const contributing = reader.read(contributorsText);
    const { due, problems: dueProblems } = readDue(point.labels.due, meetingDay, point.dueLine);
    if (ownersText === '') problems.push(problem('ownersMissing', 'warning', {}, at));
    problems.push(
      ...[...own.problems, ...contributing.problems].map((found) => ({ ...found, at: ownersAt })),
      ...dueProblems,
    );
    if (point.text.length > CELL_LIMIT)
      problems.push(problem('textTooLong', 'error', { length: point.text.length, limit: CELL_LIMIT }, at));
    for (const { kind, text } of findPersonalData(`${point.text}\n${ownersText}\n${contributorsText}`))
      problems.push(problem('possiblePersonalData', 'warning', { kind, text }, at));
    owners.push(...own.owners.map((owner) => ({ owner, line: point.ownersLine })));
    return {
      shortTitle: titles[i] ?? '',
      text: withoutBold(point.text),
      theme: point.theme,
      ownersText,
      owners: own.owners,
      contributorsText,
      contributors: contributing.owners,
      due,
      lines,
    };
  });
  return { points, problems, owners };
}

/** «**Fritidsklubbene** får besøk»: Markdown's marks mean nothing in a cell. */
const withoutBold = (text: string): string => text.replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1/g, '$2');

/** As written, on one line, without the full stop that ended the sentence and bold marks around a cell. */
const listText = (texts: readonly string[]): string =>
  texts
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/^[*_\s]+|[*_\s]+$/g, '')
        .replace(/(?<!\bSt)[.;]$/, ''),
    )
    .join(', ');
