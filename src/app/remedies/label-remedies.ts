// A word that is none of a list's values -> the values that were meant. With other spaces and signs it is the same word; a
// synonym, a slip of a letter and a word that says more («Fullført 80 %», «Offentlig?») are for the person to choose.

import { editDistance, type Problem } from '../../domain';
import type { CellLabels } from '../../workbook';
import { noted, remedies, rowOf, type Advice, type Reading, type Remedy } from './remedy';

type Labels = Readonly<Record<string, string>>;

/** Lists by table and column. `Historikk` keeps what a meeting was told. */
const LISTS: { readonly [place: string]: (labels: CellLabels) => Labels } = {
  'reports.status': ({ status }) => status,
  'points.decision': ({ decision }) => decision,
  'points.publicity': ({ publicity }) => publicity,
  'meetings.kind': ({ meetingKind }) => meetingKind,
  'meetings.reporting': ({ yesNo }) => yesNo,
  'units.active': ({ yesNo }) => yesNo,
};

/** Words people write instead, letters only. In Norwegian and English: guests write in the workbook too. */
const SYNONYMS: { readonly [place: string]: Readonly<Record<string, readonly string[]>> } = {
  'reports.status': {
    done: ['ferdig', 'ferdigstilt', 'avsluttet', 'gjennomført', 'utført', 'sluttført', 'levert', 'ok', 'done', 'completed'],
    inProgress: ['påbegynt', 'startet', 'igangsatt', 'igang', 'pågår', 'underveis', 'underarbeid', 'started', 'inprogress'],
    onHold: ['settpåvent', 'påvent', 'venter', 'avventer', 'avventes', 'utsatt', 'stanset', 'stoppet', 'onhold', 'postponed'],
    notStarted: ['ikkjestarta', 'ikkjebyrja', 'ikkepåbegynt', 'ikkeigangsatt', 'ikkebegynt', 'notstarted'],
  },
  'points.decision': {
    closed: ['lukka', 'ferdig', 'avsluttet', 'lukkes', 'lukk', 'closed'],
    open: ['åpen', 'åpnet', 'pågår', 'open'],
  },
  'points.publicity': {
    exempt: ['unntatt', 'ikkeoffentlig', 'uoff', 'unntattoff', 'internt', 'intern', 'exempt'],
    public: ['off', 'offentliggjøres', 'public'],
  },
  'meetings.reporting': { yes: ['j', 'x', 'yes', 'sann', 'true'], no: ['n', 'no', 'usann', 'false'] },
  'units.active': { yes: ['j', 'x', 'yes', 'sann', 'true', 'aktiv'], no: ['n', 'no', 'usann', 'false', 'inaktiv', 'nedlagt'] },
}; // prettier-ignore

/** A slip in a short word is another word. */
const reach = (word: string): number => (word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0);

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Besides letters, what says something that no value says. */
const SAYS_MORE = /[\p{N}?]/u;

export function labelRemedies(problem: Problem, { labels }: Reading): Advice {
  const row = rowOf(problem);
  const column = problem.at?.kind === 'cell' ? problem.at.column : undefined;
  const text = String(problem.params['text']);
  if (row === undefined || column === undefined) return noted('pane.remedy.noneNear');
  const place = `${row.table}.${column}`;
  const list = LISTS[place]?.(labels);
  if (list === undefined) return noted('pane.remedy.byHand');
  // As it stands the point is held back (`readPoint`): letting it out is somebody's choice.
  const letsOut = (label: string) => place === 'points.publicity' && label === labels.publicity.public;
  const found = nearLabels(text, list, SYNONYMS[place] ?? {}).map(({ label, same }): Remedy => ({
    id: `label ${place} ${label}`,
    label: { key: 'pane.remedy.write', params: { text: label } },
    change: { from: text, to: label },
    safe: same && !SAYS_MORE.test(text) && !letsOut(label),
    fix: { kind: 'cells', cells: [{ ...row, column, value: label }] },
  }));
  return found.length > 0 ? remedies(...found) : noted('pane.remedy.noneNear');
}

interface Near {
  readonly label: string;
  /** The same letters in the same order. */
  readonly same: boolean;
}

/** Nearest first. A word that is the same leaves no choice. */
function nearLabels(text: string, list: Labels, synonyms: Readonly<Record<string, readonly string[]>>): Near[] {
  const word = letters(text);
  if (word === '') return [];
  const scored = Object.entries(list).map(([code, label]) => {
    const meant = synonyms[code]?.includes(word) === true;
    const distance = editDistance(word, letters(label));
    return { label, same: distance === 0, score: meant ? 0.5 : distance <= reach(word) ? distance : Infinity };
  });
  const same = scored.filter((near) => near.same);
  if (same.length > 0) return same.slice(0, 1);
  return scored.filter(({ score }) => score < Infinity).sort((a, b) => a.score - b.score);
}
