// A draft of minutes sorted for reading: which problem belongs to which point, and what is left for the top.

import type { DraftOutcome, ImportResult, MinutesDraft, PointDraft, Problem } from '../../domain';

export interface DraftEntry {
  readonly point: PointDraft;
  /** `undefined` as long as the meeting has no date: numbers follow from it. */
  readonly outcome: DraftOutcome | undefined;
  readonly problems: readonly Problem[];
}

export interface SortedDraft {
  readonly entries: readonly DraftEntry[];
  /** Problems of no point. Passages that found no place are listed on their own, in full. */
  readonly general: readonly Problem[];
  /** All that is worth a look, information left out. */
  readonly toLookAt: number;
}

export function sortDraft(draft: MinutesDraft, preview: ImportResult | undefined): SortedDraft {
  const own = draft.problems.filter(({ code }) => code !== 'textNotPlaced' && code !== 'meetingDateMissing');
  const entries = draft.points.map((point, i): DraftEntry => {
    const outcome = preview?.outcomes[i];
    return {
      point,
      outcome,
      problems: [
        ...own.filter((problem) => isInside(problem, point)),
        ...(preview?.problems.filter(({ at }) => at?.kind === 'point' && at.id === outcome?.id) ?? []),
      ],
    };
  });
  const general = own.filter((problem) => !draft.points.some((point) => isInside(problem, point)));
  const seen = [...general, ...entries.flatMap(({ problems }) => problems)];
  return {
    entries,
    general,
    toLookAt: seen.filter(({ severity }) => severity !== 'info').length + draft.notPlaced.length,
  };
}

const isInside = ({ at, code }: Problem, { lines }: PointDraft): boolean =>
  at?.kind === 'minutes' && !ofWholeMinutes.has(code) && at.line >= lines.first && at.line <= lines.last;

/** They name the line where a unit is met first, but tell about the minutes as a whole. */
const ofWholeMinutes: ReadonlySet<Problem['code']> = new Set([
  'unitNotDefined',
  'unitNotAddressed',
  'unitNameConflict',
]);
