// The words of each point, made once a reading, so that a key in the search field only compares.

import type { PointInfo } from '../../app/point-states';
import type { Translator } from '../../i18n';
import { dueWords, stateWords } from '../parts/point-words';

export interface SearchableInfo {
  readonly info: PointInfo;
  /** Lower case. */
  readonly words: string;
}

export const searchable = (infos: readonly PointInfo[], t: Translator): readonly SearchableInfo[] =>
  infos.map((info) => ({ info, words: searchWords(info, t) }));

const searchWords = ({ point, state }: PointInfo, t: Translator): string =>
  [
    point.id,
    point.shortTitle,
    point.text,
    point.theme,
    point.ownersText,
    point.contributorsText,
    stateWords(state, t),
    dueWords(point.due, t),
  ]
    .join('\n')
    .toLocaleLowerCase();

/** Every word must be found, in any order. */
export function searchPoints(all: readonly SearchableInfo[], search: string): readonly PointInfo[] {
  const words = search.trim().toLocaleLowerCase().split(/\s+/);
  const found = words[0] === '' ? all : all.filter((one) => words.every((word) => one.words.includes(word)));
  return found.map(({ info }) => info);
}
