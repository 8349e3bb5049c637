// The owner grammar, both ways: «OK ved SET og UTD, og OPD» <-> owners. Source: the seminar's minutes of 2025, where
// «ved» names the departments through which the municipality answers, and the police district is a party of its own.

import { lookalikesIn } from './code-text';
import type { UnitCode } from './ids';
import { tokenizeOwners, type OwnerToken } from './owner-tokens';
import { problem, type Problem } from './problem';
import { suggestUnits } from './unit-suggestions';
import type { Unit, UnitDirectory } from './units';

/** A responsible unit. `unit === party` means the party itself, not one of its departments. */
export interface Owner {
  readonly unit: UnitCode;
  readonly party: UnitCode;
}

export interface OwnersText {
  /** In the order of the standard form, each once. */
  readonly owners: readonly Owner[];
  /** What looks like a code and is none; it stays in the text. `party` when it stood after «ved». */
  readonly unknown: readonly {
    readonly text: string;
    readonly party?: UnitCode;
    readonly suggestions: readonly UnitCode[];
  }[];
  /** The standard form, unknown codes included; the text itself (trimmed) when words were left over. */
  readonly standard: string;
  readonly problems: readonly Problem[];
}

type Item = { readonly text: string; readonly party: UnitCode | undefined; readonly self: boolean };

/**
 * Reads an owner line (without its label). After «ved» units belong to the party before it until one that does not.
 * Never guesses: what is no unit becomes a problem and stays in `standard`.
 *
 * @example parseOwners('OK, ved BYU og BLK og OPD', directory).standard // 'OK ved BYU og BLK, og OPD'
 */
export function parseOwners(text: string, directory: UnitDirectory): OwnersText {
  const tokens = readTokens(text, directory);
  const reading = new OwnerReading(directory);
  for (const token of tokens) reading.take(token);
  reading.finish();
  const words = wordsLeft(tokens);
  const problems = [...reading.problems];
  if (words.length > 0) problems.push(problem('ownersNotUnderstood', 'warning', { text: words.join(' … ') }));
  const items = dedupe(reading.items);
  return {
    owners: standardOrder(items).flatMap((item) =>
      isOwner(item) ? [{ unit: item.text as UnitCode, party: item.party }] : [],
    ),
    unknown: reading.unknown,
    standard: words.length > 0 ? text.replace(/\s+/g, ' ').trim() : joinItems(items),
    problems,
  };
}

/** Owners -> the standard form. `parseOwners(formatOwners(o)).owners` are the same owners, grouped by party. */
export function formatOwners(owners: readonly Owner[]): string {
  return joinItems(dedupe(owners.map(({ unit, party }) => ({ text: unit, party, self: unit === party, known: true }))));
}

/** Groups by party in order of first appearance, a party itself before or after its departments as it first stood. */
export function orderOwners(owners: readonly Owner[]): Owner[] {
  const items = dedupe(owners.map(({ unit, party }) => ({ text: unit, party, self: unit === party, known: true })));
  return standardOrder(items).map((item) => ({ unit: item.text as UnitCode, party: item.party as UnitCode }));
}

function readTokens(text: string, directory: UnitDirectory): OwnerToken[] {
  const strict = tokenizeOwners(text, directory, false);
  if (strict.every((token) => token.kind !== 'word')) return strict;
  const anyCase = tokenizeOwners(text, directory, true);
  return anyCase.every((token) => token.kind !== 'word') ? anyCase : strict;
}

/** What is no unit, with the «og» and commas inside it: «By og stedsutvikling». */
function wordsLeft(tokens: readonly OwnerToken[]): string[] {
  const runs: string[] = [];
  let between: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'word') {
      if (between === undefined) runs.push(token.written);
      else runs.push(`${runs.pop() ?? ''}${between} ${token.written}`);
      between = '';
    } else if (token.kind === 'separator' && between === '')
      between = token.written === ',' ? ',' : ` ${token.written}`;
    else between = undefined;
  }
  return runs;
}

type KnownItem = Item & { readonly known: boolean };
const isOwner = (item: KnownItem): item is KnownItem & { party: UnitCode } => item.known && item.party !== undefined;

/** Walks the tokens with one piece of memory: the party that may still be qualified by «ved». */
class OwnerReading {
  readonly items: KnownItem[] = [];
  readonly problems: Problem[] = [];
  readonly unknown: { text: string; party?: UnitCode; suggestions: UnitCode[] }[] = [];
  /** The party last named: the owner itself unless «ved» and one of its units follow. */
  private pending: Unit | undefined;
  private link: 'none' | 'slash' | 'ved' = 'none';
  private readonly told = new Set<string>();
  /** Party whose units are being listed. */
  private scope: UnitCode | undefined;

  constructor(private readonly directory: UnitDirectory) {}

  take(token: OwnerToken): void {
    if (token.kind === 'unit') this.takeUnit(token);
    else if (token.kind === 'unknown') this.takeUnknown(token.written);
    else if (token.kind === 'ved' || token.kind === 'slash') {
      if (this.pending !== undefined) this.link = token.kind;
    } else if (token.kind === 'word') {
      // «KRS ved By og stedsutvikling, og APD»: what follows «ved» is a unit we do not know, and APD is not said to be one of KRS.
      if (this.link !== 'none') this.flush();
    } else if (token.kind === 'end') {
      this.flush();
      this.scope = undefined;
    }
  }

  finish(): void {
    this.flush();
  }

  private takeUnit({ unit, written, alias }: { unit: Unit; written: string; alias: boolean }): void {
    if (alias) this.tellOnce(problem('aliasUsed', 'info', { alias: written, code: unit.code, name: unit.name }));
    const linked = this.link !== 'none' && this.pending !== undefined;
    const partOf = !this.directory.isParty(unit) && unit.party === (linked ? this.pending?.code : this.scope);
    if (linked && partOf) {
      this.scope = unit.party;
      this.pending = undefined;
      this.link = 'none';
    } else if (linked && this.link === 'ved') {
      const params = { code: unit.code, party: unit.party, written: this.pending?.code ?? '' };
      this.problems.push(problem('unitOfOtherParty', 'warning', params));
    }
    if (!partOf) {
      this.flush();
      this.scope = undefined;
    }
    if (this.directory.isParty(unit)) this.pending = unit;
    else this.add({ text: unit.code, party: unit.party, self: false, known: true });
  }

  private takeUnknown(written: string): void {
    // «OK ved XYZ»: the municipality answers through a unit we do not know, so it is not an owner by itself.
    const party = this.link !== 'none' ? this.pending?.code : this.scope;
    if (this.link !== 'none') {
      this.scope = party;
      this.pending = undefined;
      this.link = 'none';
    } else this.flush();
    const suggestions = suggestUnits(written, this.directory);
    this.unknown.push(party === undefined ? { text: written, suggestions } : { text: written, party, suggestions });
    const lookalikes = lookalikesIn(written);
    this.problems.push(
      problem('unknownUnit', 'error', {
        text: written,
        suggestions: suggestions.join(', '),
        ...(lookalikes === '' ? {} : { lookalikes }),
      }),
    );
    this.items.push({ text: written, party, self: false, known: false });
  }

  private flush(): void {
    if (this.pending !== undefined)
      this.add({ text: this.pending.code, party: this.pending.code, self: true, known: true });
    this.pending = undefined;
    this.link = 'none';
  }

  /** However often a line says it: it is one thing to look at. */
  private tellOnce(found: Problem): void {
    const told = `${found.code} ${found.params['alias'] ?? found.params['code']}`;
    if (!this.told.has(told)) this.problems.push(found);
    this.told.add(told);
  }

  private add(item: KnownItem): void {
    if (this.items.some((other) => other.known && other.text === item.text))
      this.tellOnce(problem('ownerRepeated', 'info', { code: item.text }));
    this.items.push(item);
  }
}

function dedupe(items: readonly KnownItem[]): KnownItem[] {
  return items.filter(
    (item, i) => items.findIndex((other) => other.text === item.text && other.known === item.known) === i,
  );
}

const groupKey = (item: KnownItem): string =>
  item.party === undefined ? `?${item.text}` : `${item.party}${item.self ? '' : ' ved'}`;

function groups(items: readonly KnownItem[]): KnownItem[][] {
  const byKey = new Map<string, KnownItem[]>();
  for (const item of items) byKey.set(groupKey(item), [...(byKey.get(groupKey(item)) ?? []), item]);
  return [...byKey.values()];
}

const standardOrder = (items: readonly KnownItem[]): KnownItem[] => groups(items).flat();

/** «OK ved SET og UTD, og OPD»: a comma before the last «og» where a list of units stands before it, so that it ends there. */
function joinItems(items: readonly KnownItem[]): string {
  const parts = groups(items).map((group) => {
    const first = group[0];
    const list = first !== undefined && first.party !== undefined && !first.self;
    const words = listWords(group.map((item) => item.text));
    return { text: list ? `${first.party} ved ${words}` : words, list };
  });
  const last = parts.at(-1);
  if (last === undefined) return '';
  const before = parts.slice(0, -1);
  if (before.length === 0) return last.text;
  const comma = before.at(-1)?.list === true ? ',' : '';
  return `${before.map(({ text }) => text).join(', ')}${comma} og ${last.text}`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
}
