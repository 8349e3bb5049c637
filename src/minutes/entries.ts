// Blocks of a passage -> entries: an item of a list (or a paragraph with an owner line) with its paragraphs, labels and sub-items,
// in the order of the text. Which entries are points is decided in points.ts.

import type { Block } from './blocks';
import { looksLikeHeading } from './headings';
import type { Label } from './labels';
import { isCase, type Marker } from './markers';
import { finiteVerbs, partHeadings, pointsLeadIn, themesLeadIn } from './vocabulary';

export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly block: Block; readonly joined: ' ' | '\n' }
  | { readonly kind: 'label'; readonly label: Label; readonly block: Block; readonly ownLine: boolean }
  | { readonly kind: 'child'; readonly entry: Entry };

export interface Entry {
  /** `null`: a paragraph without a bullet, made a point by the owner line below it. */
  readonly marker: Marker | null;
  readonly indent: number;
  readonly parts: Part[];
  /** An owner line is among the parts: noted when it is added, as an entry may have thousands. */
  hasOwnerLine: boolean;
}

export type Node =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'theme'; readonly text: string; readonly block: Block }
  /** Ends the list before it. */
  | { readonly kind: 'prose'; readonly block: Block }
  | { readonly kind: 'table'; readonly block: Block & { readonly kind: 'table' } };

export const ownLabels = (entry: Entry): Extract<Part, { kind: 'label' }>[] =>
  entry.parts.filter((part) => part.kind === 'label');
export const textParts = (entry: Entry): Extract<Part, { kind: 'text' }>[] =>
  entry.parts.filter((part) => part.kind === 'text');
export const childrenOf = (entry: Entry): Entry[] =>
  entry.parts.flatMap((part) => (part.kind === 'child' ? [part.entry] : []));

/**
 * @param strict below «Oppfølgingspunkter»: a paragraph after an item without owners belongs to it
 * @param themes below «Temaer»: the first list are themes
 */
export function readEntries(blocks: readonly Block[], strict: boolean, themes: boolean): Node[] {
  const reader = new EntryReader(blocks, strict, themes);
  blocks.forEach((block, i) => reader.take(block, i));
  return reader.nodes;
}

interface Level {
  readonly entry: Entry;
  readonly style: string;
  readonly indent: number;
}

class EntryReader {
  readonly nodes: Node[] = [];
  private levels: Level[] = [];
  /** The last number of each style of the outermost list: «3. Uteliv» after the bullets of matter 2 is none of them. */
  private readonly outermost = new Map<string, number>();
  /** The items are themes of the meeting: a paragraph below them is not part of the last one. */
  private inThemes: boolean;
  private readonly ownersAhead: readonly boolean[];

  constructor(
    private readonly blocks: readonly Block[],
    private readonly strict: boolean,
    themes: boolean,
  ) {
    this.inThemes = themes;
    this.ownersAhead = ownersAhead(blocks);
  }

  take(block: Block, i: number): void {
    if (block.kind === 'item') this.takeItem(block);
    else if (block.kind === 'label') this.takeLabel(block, i);
    else if (block.kind === 'text') this.takeText(block, i);
    else {
      this.levels = [];
      this.nodes.push({ kind: 'table', block });
    }
  }

  private get entry(): Entry | undefined {
    return this.levels.at(-1)?.entry;
  }

  private takeItem(block: Block & { kind: 'item' }): void {
    const before = this.nodes.at(-1);
    if (before?.kind === 'prose') this.inThemes = !this.strict && isThemesLeadIn(before.block.text);
    else if (before?.kind === 'theme') this.inThemes = false;
    const { style, number } = block.marker;
    if (this.outermost.get(style) === number - 1) this.levels = this.levels.filter((level) => level.style === style);
    this.climb(style, block.indent);
    const entry: Entry = { marker: block.marker, indent: block.indent, parts: [], hasOwnerLine: false };
    addBlock(entry, block);
    const parent = this.entry;
    if (parent) parent.parts.push({ kind: 'child', entry });
    else {
      this.nodes.push({ kind: 'entry', entry });
      this.outermost.set(style, number);
    }
    this.levels.push({ entry, style, indent: block.indent });
  }

  /** Leaves the levels that end before an item of this style and indent. */
  private climb(style: string, indent: number): void {
    const same = this.levels.findIndex((level) => level.style === style && indent < level.indent + 2);
    if (same >= 0) this.levels.length = same;
    else {
      const depth = numberDepth(style);
      const deeper = this.levels.findIndex(
        (level) =>
          level.indent > indent + 1 || level.style === 'paragraph' || (depth > 0 && numberDepth(level.style) > depth),
      );
      if (deeper >= 0) this.levels.length = deeper;
    }
  }

  private takeLabel(block: Block & { kind: 'label' }, i: number): void {
    if (block.label === 'theme' && !this.isThemeOfEntry(i)) {
      this.levels = [];
      this.nodes.push({ kind: 'theme', text: block.labels[0]?.text ?? '', block });
      return;
    }
    // «- a / - b / - Ansvarlig: …»: a label in the list of sub-items belongs to the item above them.
    const at = block.marker === null ? -1 : this.levels.findIndex((level) => level.style === block.marker?.style);
    const entry = at > 0 ? this.levels[at - 1]?.entry : this.entry;
    if (!entry) {
      this.nodes.push({ kind: 'prose', block });
      return;
    }
    addBlock(entry, block);
  }

  private isThemeOfEntry(i: number): boolean {
    const next = this.blocks[i + 1];
    return this.entry !== undefined && !this.entry.hasOwnerLine && next?.kind === 'label' && next.label !== 'theme';
  }

  private takeText(block: Block & { kind: 'text' }, i: number): void {
    const { entry } = this;
    const makesPoint = block.labels.some((label) => label.kind === 'owners');
    const open = entry !== undefined && !entry.hasOwnerLine && !(this.inThemes && block.gap);
    const root = this.levels[0];
    const inCase = root !== undefined && isCase(root.entry.marker);
    if (!(inCase && partHeadings.test(block.text.replace(/:$/, ''))) && this.isTheme(block, i, open)) {
      this.levels = [];
      this.nodes.push({
        kind: 'theme',
        text: block.text.replace(/:$/, '').replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, ''),
        block,
      });
    } else if (inCase) {
      this.levels.length = 1;
      addBlock(root.entry, block);
    } else if (open && (makesPoint || this.ownersAhead[i] || this.strict)) addBlock(entry, block);
    else if (makesPoint || this.startsPoint(block, i)) this.openParagraph(block);
    else if (entry && !open && !block.gap && isTitleOnly(entry)) addBlock(entry, block);
    else {
      this.levels = [];
      this.nodes.push({ kind: 'prose', block });
    }
  }

  private openParagraph(block: Block & { kind: 'text' }): void {
    const entry: Entry = { marker: null, indent: block.indent, parts: [], hasOwnerLine: false };
    addBlock(entry, block);
    this.nodes.push({ kind: 'entry', entry });
    this.levels = [{ entry, style: 'paragraph', indent: block.indent }];
  }

  /** A paragraph without a bullet is a point when an owner line follows it; lead-ins to the first point are not part of it. */
  private startsPoint(block: Block & { kind: 'text' }, i: number): boolean {
    if (!this.ownersAhead[i]) return false;
    if (this.blocks[i + 1]?.kind === 'label') return true;
    const started = this.nodes.some((node) => node.kind === 'entry');
    return this.strict && (started || !pointsLeadIn.test(block.text));
  }

  private isTheme(block: Block & { kind: 'text' }, i: number, open: boolean): boolean {
    const next = this.blocks[i + 1];
    if (block.labels.length > 0 || next === undefined) return false;
    if (open && !block.gap && !block.heading) return false;
    const groups = next.kind === 'item' || next.kind === 'table' || (this.strict && next.kind === 'text' && next.gap);
    const heading = block.heading || (looksLikeHeading(block.text) && !finiteVerbs.test(block.text));
    return groups && heading && !this.isLastParagraph(block, next, open);
  }

  /** «arbeid generelt» after a page break is the end of a point, «Ungdom» is a theme. */
  private isLastParagraph(block: Block, next: Block, open: boolean): boolean {
    return open && (block.indent >= 2 || next.kind === 'text');
  }
}

/** «2.» is above «1.1», also where «1» was not seen. 0: no number of that kind. */
const numberDepth = (style: string): number => Number(/^number (\d)$/.exec(style)?.[1] ?? 0);

export const isThemesLeadIn = (text: string): boolean => text.endsWith(':') && themesLeadIn.test(text);

/** Nothing but a title yet, its owners may stand above the text: «1. Ungdom / Ansvarlig: … / Det skal …». */
function isTitleOnly(entry: Entry): boolean {
  const title = entry.parts[0];
  return (
    title?.kind === 'text' &&
    looksLikeHeading(title.text) &&
    !entry.parts.some((part) => part.kind === 'text' && part !== title)
  );
}

function addBlock(entry: Entry, block: Block & { kind: 'item' | 'text' | 'label' }): void {
  if (block.text !== '') {
    const newLine = block.kind === 'text' && ((block.gap && !block.afterPage) || isTitleOnly(entry));
    const joined = newLine ? '\n' : ' ';
    entry.parts.push({ kind: 'text', text: block.text, block, joined });
  } else if (block.kind === 'item') entry.parts.push({ kind: 'text', text: '', block, joined: ' ' });
  entry.hasOwnerLine ||= block.labels.some((label) => label.kind === 'owners');
  for (const label of block.labels) entry.parts.push({ kind: 'label', label, block, ownLine: block.kind === 'label' });
}

/** For each block: does an owner line come before the next item, table or heading? */
function ownersAhead(blocks: readonly Block[]): boolean[] {
  const ahead: boolean[] = [];
  let found = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    ahead[i] = found;
    if (block.kind === 'label' || block.kind === 'text')
      found =
        block.labels.some((label) => label.kind === 'owners') || (found && !(block.kind === 'text' && block.heading));
    else found = false;
  }
  return ahead;
}
