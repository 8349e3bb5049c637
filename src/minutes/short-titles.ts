// A point's text -> a name of at most 60 characters: without lead-in phrases, cut where a phrase ends, unique in the draft.

import { markerAt } from './markers';
import { bareVerb, clauseStarters, danglingWords, phraseStarters, titleLabel, titleLeadIns } from './vocabulary';

const LIMIT = 60;
/** A title cut shorter than this says too little; then the cut falls later. */
const SHORTEST = 15;
/** A whole clause of this length says what the point is about. */
const LONG_ENOUGH = 22;

export function shortTitles(texts: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return texts.map((text) => {
    const title = shortTitle(text);
    const key = title.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count === 1) return title;
    const suffix = ` (${count})`;
    const unique = `${cutAtWord(title, LIMIT - suffix.length)}${suffix}`;
    taken.set(unique.toLowerCase(), 1);
    return unique;
  });
}

/** @example shortTitle('Det skal arbeides videre med tettere samarbeid mellom …') // 'Tettere samarbeid' */
export function shortTitle(text: string): string {
  const start = text.slice(0, 1000).replace(titleLabel, '');
  const named = markerAt(start);
  const sentence = firstSentence(named?.marker.kind === 'named' && named.rest !== '' ? named.rest : start);
  const bare = withoutLeadIns(sentence);
  const title = bare.length <= LIMIT ? bare : cutAtPhrase(bare);
  return capitalise(title.replace(/[\s.,;:–-]+$/, ''));
}

function firstSentence(text: string): string {
  const [first = '', second = ''] = text.split('\n', 2);
  // «Det skal arbeides med:» says nothing without the first of its sub-items.
  const line = first.endsWith(':') ? `${first.slice(0, -1)} ${markerAt(second)?.rest ?? second}` : first;
  // Four letters or digits before the full stop: «bl.a.», «f.eks.» and «30. januar» end no sentence.
  const end = /(?<=[\p{L}\p{N}]{4}|\))(?:[.!?](?=\s|$)|:(?=\s))/u.exec(line);
  return (end ? line.slice(0, end.index) : line).replace(/\*\*|__/g, '').replace(/\s+/g, ' ').trim(); // prettier-ignore
}

function withoutLeadIns(sentence: string): string {
  let bare = sentence;
  for (let again = true; again;) {
    again = false;
    for (const leadIn of titleLeadIns) {
      const next = bare.replace(leadIn, '');
      if (next !== bare && next.length >= SHORTEST) {
        bare = next;
        again = true;
      }
    }
  }
  return bare;
}

/** Cuts where a clause begins («… unge under 18 år | som ble registrert»), else where a phrase does («… samhandling | mellom …»). */
function cutAtPhrase(text: string): string {
  const words = text.split(' ');
  const clauses: number[] = [];
  const phrases: number[] = [];
  let length = 0; // of the words before, with the space behind them
  for (const [i, word] of words.entries()) {
    if (length - 1 > LIMIT) break;
    const newClause = clauseStarters.test(word) || (/^(?:og|men)$/i.test(word) && words[i - 1]?.endsWith(','));
    if (newClause) clauses.push(i);
    else if (phraseStarters.test(word)) phrases.push(i);
    length += word.length + 1;
  }
  const clause = clauses.map((cut) => trimEnd(words, cut)).findLast((title) => title.length >= LONG_ENOUGH);
  const phrase = phrases.map((cut) => trimEnd(words, cut)).findLast((title) => title.length >= SHORTEST);
  return clause ?? phrase ?? cutAtWord(text, LIMIT);
}

function trimEnd(words: readonly string[], cut: number): string {
  let end = cut;
  while (danglingWords.test(words[end - 1] ?? '')) end--;
  // «mellom A» without «og B», «IPO (innsats» without «)»: a pair is whole or gone.
  const between = words.slice(0, end).lastIndexOf('mellom');
  if (between > 0 && !words.slice(between, end).includes('og')) end = between;
  const open = words.slice(0, end).findLastIndex((word) => word.includes('(') && !word.includes(')'));
  if (open > 0 && !words.slice(open, end).some((word) => word.includes(')'))) end = open;
  // «… skal ikke tære» lost what the verb needs: what it is about says more.
  return words.slice(0, end).join(' ').replace(/[,;:]$/, '').replace(bareVerb, ''); // prettier-ignore
}

function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  if (space >= SHORTEST) {
    const words = text.slice(0, space).split(' ');
    return trimEnd(words, words.length) || text.slice(0, space);
  }
  // One long word; a pair of surrogates is not cut in two.
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

const capitalise = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
