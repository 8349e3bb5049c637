// A draft of minutes sorted for reading: which problem belongs to which point, what is left for the top, and how much of it is new.

import type { DraftEdits, DraftToWrite, PointEdit } from '../../app/draft-edit';
import { pointKeys, problemKey } from '../../app/draft-edit';
import type { DraftOutcome, ImportResult, MinutesDraft, PointDraft, Problem } from '../../domain';
import type { MessageKey, Translator } from '../../i18n';

/** A problem with its key among those that are settled, and the point it belongs to. */
export interface DraftProblem {
  readonly problem: Problem;
  readonly key: string;
  readonly settled: boolean;
}

export interface DraftEntry {
  readonly index: number;
  /** Finds the point's edits. */
  readonly key: string;
  /** With her edits. */
  readonly point: PointDraft;
  /** As the minutes have it. */
  readonly original: PointDraft;
  readonly edit: PointEdit;
  readonly leftOut: boolean;
  /** `undefined` when it is left out, and as long as the meeting has no date: numbers follow from it. */
  readonly outcome: DraftOutcome | undefined;
  readonly problems: readonly DraftProblem[];
}

export interface SortedDraft {
  readonly entries: readonly DraftEntry[];
  /** Problems of no point. Passages that found no place are listed on their own, in full. */
  readonly general: readonly DraftProblem[];
  /** All that is worth a look and has not been looked at, information left out. */
  readonly toLookAt: number;
  readonly counts: { readonly [kind in DraftOutcome['kind'] | 'leftOut']: number };
}

export function sortDraft(
  original: MinutesDraft,
  edited: MinutesDraft,
  edits: DraftEdits,
  { indexes }: Pick<DraftToWrite, 'indexes'>,
  preview: ImportResult | undefined,
): SortedDraft {
  const own = edited.problems.filter(({ code }) => !SHOWN_ELSEWHERE.has(code));
  const keys = pointKeys(original.points);
  const worded =
    (owner: string) =>
    (problem: Problem): DraftProblem => {
      const key = problemKey(problem, owner);
      return { problem, key, settled: edits.settled.includes(key) };
    };
  const entries = edited.points.flatMap((point, index): DraftEntry[] => {
    const before = original.points[index];
    if (before === undefined) return [];
    const key = keys[index] ?? '';
    const edit = edits.points[key] ?? {};
    const written = indexes.indexOf(index);
    const outcome = written < 0 ? undefined : preview?.outcomes[written];
    const problems = own.filter((problem) => isInside(problem, point)).map(worded(key));
    return [{ index, key, point, original: before, edit, leftOut: edit.leftOut === true, outcome, problems }];
  });
  const general = own.filter((problem) => !edited.points.some((point) => isInside(problem, point))).map(worded(''));
  const taken = entries.filter(({ leftOut }) => !leftOut);
  const open = [...general, ...taken.flatMap(({ problems }) => problems)].filter(({ settled }) => !settled);
  const count = (kind: DraftOutcome['kind']) => taken.filter(({ outcome }) => outcome?.kind === kind).length;
  const undecided = taken.filter(({ outcome, edit }) => outcome?.kind === 'changed' && edit.takeOver === undefined);
  return {
    entries,
    general,
    toLookAt:
      open.filter(({ problem }) => problem.severity !== 'info').length + undecided.length + edited.notPlaced.length,
    counts: {
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      leftOut: entries.length - taken.length,
    },
  };
}

/** The date has a field, passages without a place a list; that there are no points is the page itself. */
const SHOWN_ELSEWHERE: ReadonlySet<Problem['code']> = new Set(['textNotPlaced', 'meetingDateMissing', 'noPoints']);

const isInside = ({ at, code }: Problem, { lines }: PointDraft): boolean =>
  at?.kind === 'minutes' && !ofWholeMinutes.has(code) && at.line >= lines.first && at.line <= lines.last;

/** They name the line where a unit is met first, but tell about the minutes as a whole. */
const ofWholeMinutes: ReadonlySet<Problem['code']> = new Set([
  'unitNotDefined',
  'unitNotAddressed',
  'unitNameConflict',
]);

/** What the reader took a passage for. A kind without a word of its own was set aside. */
const PASSAGES: { readonly [place: string]: MessageKey } = {
  notPlaced: 'pane.minutes.place.notPlaced',
  title: 'pane.minutes.place.title',
  theme: 'pane.minutes.place.theme',
  heading: 'pane.minutes.place.heading',
  letterhead: 'pane.minutes.place.letterhead',
  meetingInfo: 'pane.minutes.place.meetingInfo',
  furniture: 'pane.minutes.place.furniture',
  abbreviations: 'pane.minutes.place.abbreviations',
  intro: 'pane.minutes.place.intro',
  opening: 'pane.minutes.place.intro',
  discussion: 'pane.minutes.place.discussion',
  reporting: 'pane.minutes.place.reporting',
  agenda: 'pane.minutes.place.agenda',
  about: 'pane.minutes.place.about',
  participants: 'pane.minutes.place.participants',
  recipients: 'pane.minutes.place.recipients',
  copyList: 'pane.minutes.place.copyList',
  attachments: 'pane.minutes.place.attachments',
  nextMeeting: 'pane.minutes.place.nextMeeting',
  closing: 'pane.minutes.place.closing',
};

export const passageWords = (place: string, t: Translator): string =>
  t(PASSAGES[place] ?? 'pane.minutes.place.setAside');
