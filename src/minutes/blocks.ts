// Lines of a passage -> blocks: items of lists, paragraphs, labels, tables. A block is whole: broken lines are put together,
// also over a page. Which blocks make a point is decided in entries.ts.

import { isMarkdownHeading, plainHeading } from './headings';
import { joinLines } from './join-lines';
import { cutLabel, labelAt, splitLabels, type Label } from './labels';
import { endsSentence, startsLower, startsUpper, type Line } from './lines';
import { isBare, isCase, markerAt, type Marked, type Marker } from './markers';
import { continuesOwners, isUnfinished, readsAsOwners, type OwnerReader } from './owner-text';
import { tableAt, type Table } from './tables';
import { partHeadings, type LabelKind } from './vocabulary';

/** «Frist: innen / 1. juni» */
const AWAITS_DATE = /(?<!\p{L})(?:innen|innan|senest|seinast|før|til|den|av)$/iu;

interface Common {
  readonly lines: readonly Line[];
  readonly indent: number;
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** It is the first on a page and may go on with what stood before. */
  readonly afterPage: boolean;
}
export type Block = Common &
  (
    | { readonly kind: 'item'; readonly marker: Marker; readonly text: string; readonly labels: readonly Label[] }
    | { readonly kind: 'text'; readonly text: string; readonly labels: readonly Label[]; readonly heading: boolean }
    | {
        readonly kind: 'label';
        readonly marker: Marker | null;
        readonly label: LabelKind;
        readonly labels: readonly Label[];
        readonly text: string;
      }
    | { readonly kind: 'table'; readonly table: Table; readonly text: string }
  );

export interface BlockContext {
  readonly owners: OwnerReader;
  readonly isFurniture: (line: Line) => boolean;
  readonly hyphenated: ReadonlySet<string>;
}

export function readBlocks(lines: readonly Line[], context: BlockContext): Block[] {
  const text = lines.filter((line) => !context.isFurniture(line));
  const tables = findTables(text);
  const builder = new BlockBuilder(context, runWidths(text));
  let skipped = 0;
  for (const line of lines) {
    if (context.isFurniture(line)) builder.takePageEnd();
    else if (skipped > 0) skipped--;
    else {
      const table = tables.get(line);
      if (table) builder.takeTable(table, line);
      else builder.take(line);
      skipped = table ? table.length - 1 : 0;
    }
  }
  return builder.finish();
}

function findTables(lines: readonly Line[]): Map<Line, Table> {
  const tables = new Map<Line, Table>();
  for (let i = 0; i < lines.length; i++) {
    const table = tableAt(lines, i);
    const line = lines[i];
    if (!table || !line) continue;
    tables.set(line, table);
    i += table.length - 1;
  }
  return tables;
}

/** Width of the column that each line stands in: the longest line among its neighbours without a blank between. */
function runWidths(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const widths = new Map<Line, number>();
  let run: Line[] = [];
  const close = () => {
    const width = run.reduce((widest, line) => Math.max(widest, line.text.length), 0);
    for (const line of run) widths.set(line, width);
    run = [];
  };
  for (const line of lines) {
    if (line.text === '') close();
    else run.push(line);
  }
  close();
  return widths;
}

/** With a label it becomes a label, else with a marker an item, else a paragraph. */
interface Draft {
  marker: Marker | null;
  label: LabelKind | null;
  heading: boolean;
  parts: string[];
  lines: Line[];
  /** The last of `lines`. */
  last: Line;
  indent: number;
  gap: boolean;
  afterPage: boolean;
}

class BlockBuilder {
  private readonly blocks: Block[] = [];
  private current: Draft | undefined;
  private gap = false;
  private afterPage = false;
  private readonly lastNumber = new Map<string, number>();
  /** Items in a row that are one line without a full stop: a list of themes. */
  private oneLiners = 0;

  constructor(
    private readonly context: BlockContext,
    private readonly widths: ReadonlyMap<Line, number>,
  ) {}

  takePageEnd(): void {
    this.afterPage = true;
  }

  takeTable(table: Table, line: Line): void {
    this.close();
    const lines = [...table.header, ...table.rows.flatMap((row) => row.lines)];
    const text = lines.map((row) => row.text).join('\n');
    this.blocks.push({ kind: 'table', table, text, lines, indent: line.indent, gap: this.gap, afterPage: false });
    this.gap = false;
    this.afterPage = false;
  }

  take(line: Line): void {
    if (line.startsPage) this.afterPage = true;
    if (line.text === '') {
      this.gap = true;
      return;
    }
    this.place(line);
    this.gap = false;
    this.afterPage = false;
  }

  finish(): Block[] {
    this.close();
    return this.blocks;
  }

  private place(line: Line): void {
    const marked = markerAt(line.text);
    const content = marked ? marked.rest : line.text;
    const label = labelAt(
      content,
      this.context.owners,
      marked !== undefined,
      marked?.marker.kind === 'bullet' || this.hasEnded(line),
    );
    if (label) return this.open(line, label.text, { marker: marked?.marker ?? null, label: label.kind });
    const list = marked && this.listsOwners(marked);
    if (list) return this.addListedOwner(list, marked, line);
    if (marked && this.startsItem(marked, line)) {
      this.lastNumber.set(marked.marker.style, marked.marker.number);
      // «Sak 2/25» is the case's name, not only its place in the list: it stays in the text.
      return this.open(line, isCase(marked.marker) ? line.text : marked.rest, { marker: marked.marker });
    }
    if (line.text.endsWith(':') && partHeadings.test(line.text.slice(0, -1))) {
      this.open(line, line.text, { heading: true });
      return this.close();
    }
    if (isMarkdownHeading(line.text)) {
      this.open(line, plainHeading(line.text), { heading: true });
      return this.close();
    }
    if (this.current && this.continues(this.current, line)) {
      this.current.parts.push(line.text);
      this.current.lines.push(line);
      this.current.last = line;
    } else this.open(line, line.text, {});
  }

  private open(line: Line, text: string, more: Partial<Draft>): void {
    this.close();
    const { gap, afterPage } = this;
    const { indent } = line;
    this.current = {
      marker: null,
      label: null,
      heading: false,
      parts: [text],
      lines: [line],
      last: line,
      indent,
      gap,
      afterPage,
      ...more,
    };
  }

  /** Is the line above so short that the first word of this one would have found room there? Then it was ended on purpose. */
  private isShort(above: Line, line: Line): boolean {
    const first = line.text.search(/\s|$/);
    return above.text.length + 1 + first <= 0.75 * (this.widths.get(above) ?? 0);
  }

  /** Has the paragraph above come to its end, so that something else may start here? */
  private hasEnded(line: Line): boolean {
    const { current } = this;
    if (this.gap || !current || current.label !== null) return true;
    return endsSentence(current.last.text) || this.isShort(current.last, line);
  }

  private startsItem({ marker, rest }: Marked, line: Line): boolean {
    const { current } = this;
    const next = marker.number === (this.lastNumber.get(marker.style) ?? 0) + 1;
    if (isBare(marker) && !next) return false;
    if (this.gap || !current || current.label !== null) return true;
    const ended = this.hasEnded(line);
    const sameStyle = current.marker?.style === marker.style;
    switch (marker.kind) {
      case 'bullet':
        return true;
      case 'dash': // «… kommunen – og politiet» may be broken before the dash
        return ended || sameStyle;
      case 'letter':
        return ended || sameStyle || current.last.text.endsWith(',');
      default:
        return ended ? !startsLower(rest) : next && startsUpper(rest) && !isBare(marker);
    }
  }

  /** «Ansvarlig:» or «Medvirkende: OK ved», with the units as a list below it. */
  private listsOwners({ rest }: Marked): Draft | undefined {
    const { current } = this;
    if (current?.label !== 'owners' && current?.label !== 'contributors') return undefined;
    return isUnfinished(current.parts[0] ?? '') && readsAsOwners(rest, this.context.owners) ? current : undefined;
  }

  private addListedOwner(list: Draft, { rest }: Marked, line: Line): void {
    const last = list.parts.at(-1) ?? '';
    if (!isUnfinished(last)) list.parts[list.parts.length - 1] = `${last.replace(/[.;]$/, '')},`;
    list.parts.push(rest);
    list.lines.push(line);
    list.last = line;
  }

  private continues(current: Draft, line: Line): boolean {
    if (current.label !== null) return this.continuesLabel(current, line);
    const above = current.last;
    const last = current.parts.at(-1) ?? '';
    if (last === '' || /\p{L}[-\u00AD]$/u.test(last)) return true; // a bullet alone on its line; a broken word
    if (endsSentence(last) && (this.gap || this.afterPage)) return false;
    if (this.gap) return startsLower(line.text) || (this.afterPage && !this.isShort(above, line));
    return !(startsUpper(line.text) && (this.isShort(above, line) || this.endsThemes(current, line)));
  }

  /** After themes of one line each, a full line with a capital is the next paragraph, also without a blank line between. */
  private endsThemes(current: Draft, line: Line): boolean {
    const isFull = line.text.length >= 0.9 * (this.widths.get(line) ?? 0);
    return current.marker !== null && current.lines.length === 1 && this.oneLiners >= 2 && isFull;
  }

  private continuesLabel(current: Draft, line: Line): boolean {
    const text = joinLines(current.parts, this.context.hyphenated);
    if (current.label === 'owners' || current.label === 'contributors') {
      if (this.gap && !isUnfinished(text)) return false;
      if (continuesOwners(text, line.text, this.context.owners)) return true;
    }
    if (this.gap) return false;
    if (current.label === 'due' && AWAITS_DATE.test(text)) return true;
    return isUnfinished(text) || (startsLower(line.text) && !endsSentence(text));
  }

  private close(): void {
    const draft = this.current;
    if (!draft) return;
    this.current = undefined;
    const { marker, label, heading, lines, indent, gap, afterPage } = draft;
    const joined = joinLines(draft.parts, this.context.hyphenated);
    const isTheme = marker !== null && label === null && lines.length === 1 && !endsSentence(joined);
    this.oneLiners = isTheme ? this.oneLiners + 1 : 0;
    const common = { lines, indent, gap, afterPage };
    const split = splitLabels(joined, this.context.owners);
    if (label !== null) {
      const own = cutLabel(label, split.text, this.context.owners);
      const labels = [{ kind: label, text: own.text }, ...split.labels];
      this.blocks.push({ ...common, kind: 'label', marker, label, labels, text: own.left });
    } else if (split.text === '' && split.labels[0]) {
      // «▪ Ansvarlig for / oppfølging: OK»: the label itself was broken over two lines.
      this.blocks.push({ ...common, kind: 'label', marker, label: split.labels[0].kind, ...split });
    } else if (marker !== null) this.blocks.push({ ...common, kind: 'item', marker, ...split });
    else this.blocks.push({ ...common, kind: 'text', heading, ...split });
  }
}
