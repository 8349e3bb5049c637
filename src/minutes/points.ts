// Entries -> points as they were written, and what was no point. Below «Oppfølgingspunkter» every item is a point; elsewhere a list
// holds points only when an owner line stands in it: themes, agendas and shopping lists have none.

import type { Block } from './blocks';
import { childrenOf, isThemesLeadIn, ownLabels, textParts, type Entry, type Node, type Part } from './entries';
import { looksLikeHeading } from './headings';
import type { Line } from './lines';
import { isCase } from './markers';
import type { OwnerReader } from './owner-text';
import type { Table, TableRow } from './tables';
import { labelWords, nothingWords, partHeadings, reportingWords, type LabelKind } from './vocabulary';

/** A point before its owners and dates are read. */
export interface RawPoint {
  readonly text: string;
  readonly theme: string;
  readonly labels: { readonly [kind in Exclude<LabelKind, 'theme'>]: readonly string[] };
  readonly lines: readonly Line[];
  /** Line of the owners, of the deadline; the first line of the point when there is none. */
  readonly ownersLine: number;
  readonly dueLine: number;
}

/** `theme`: a theme of the meeting. `marks`: a bullet without text, a table's header. `loose`: stands among the points and belongs to none. */
export type RestRole = 'intro' | 'discussion' | 'theme' | 'marks' | 'reporting' | 'loose';
export interface Rest {
  readonly role: RestRole;
  readonly text: string;
  readonly lines: readonly Line[];
}

export interface Points {
  readonly points: RawPoint[];
  /** Lines of headings above groups of points: they are the points' `theme`. */
  readonly themeLines: Line[];
  readonly rest: Rest[];
}

/** A row of a table, which the row below may go on with. */
type TablePoint = Omit<RawPoint, 'labels' | 'lines'> & {
  readonly labels: { readonly [kind in keyof RawPoint['labels']]: string[] };
  readonly lines: Line[];
};

type Pending = { readonly text: string; readonly block: Block } | undefined;

/** @param themes the passage stands below «Temaer»: its first list are themes */
export function readPoints(nodes: readonly Node[], strict: boolean, themes: boolean, owners: OwnerReader): Points {
  const reader = new PointReader(strict, themes, owners);
  for (const node of nodes) reader.take(node);
  return reader.finish();
}

class PointReader {
  private readonly out: Points = { points: [], themeLines: [], rest: [] };
  private run: Entry[] = [];
  private theme: Pending;
  /** The numbered heading that was set aside last: «2. Ungdom», where «Oppfølging:» stands above its points. */
  private matter = '';
  /** Has a point followed the theme? Else it was no theme. */
  private themeUsed = false;
  /** The list that comes next is one of themes. */
  private listsThemes: boolean;

  constructor(
    private readonly strict: boolean,
    themes: boolean,
    private readonly owners: OwnerReader,
  ) {
    this.listsThemes = themes;
  }

  take(node: Node): void {
    if (node.kind === 'entry') {
      if (this.restarts(node.entry)) this.closeRun();
      this.run.push(node.entry);
      return;
    }
    const inMatter = node.kind === 'theme' && partHeadings.test(node.text);
    if (inMatter) this.takeMatter();
    this.closeRun();
    if (node.kind === 'table') this.takeTable(node.block.table, node.block);
    else if (node.kind === 'theme') {
      this.closeTheme();
      if (!inMatter) this.matter = '';
      this.theme = this.matter === '' ? node : { text: this.matter, block: node.block };
      this.themeUsed = false;
    } else this.takeProse(node.block);
  }

  finish(): Points {
    this.closeRun();
    this.closeTheme();
    return this.out;
  }

  /** «Sak 1/25» a second time: the list of cases ends, and the cases begin. */
  private restarts(entry: Entry): boolean {
    const first = this.run[0]?.marker;
    const { marker } = entry;
    return (
      first != null &&
      marker != null &&
      marker.number > 0 &&
      marker.style === first.style &&
      marker.number === first.number
    );
  }

  /** «2. Ungdom / Oppfølging:»: the heading just above is no point, also where every item is one. */
  private takeMatter(): void {
    const entry = this.run.at(-1);
    const heading = entry && matterOf(entry);
    if (!this.strict || !heading || entry.parts.some((part) => part.kind !== 'text')) return;
    this.run.pop();
    this.matter = heading.text;
    this.out.themeLines.push(...heading.block.lines);
    for (const part of textParts(entry).slice(1)) this.addRest('loose', part.block);
  }

  private takeProse(block: Block): void {
    const started = this.out.points.length > 0;
    const role = block.kind === 'label' ? 'loose' : !started ? 'intro' : !this.strict ? 'discussion' : reportingWords.test(block.text) ? 'reporting' : 'loose'; // prettier-ignore
    const theme = this.listsThemes && looksLikeHeading(block.text);
    this.addRest(theme ? 'theme' : role, block);
    this.listsThemes = theme || isThemesLeadIn(block.text);
  }

  private closeTheme(): void {
    if (this.theme && !this.themeUsed) {
      const started = this.out.points.length > 0;
      if (this.theme.block.kind === 'label')
        this.out.rest.push({ role: 'theme', text: this.theme.text, lines: this.theme.block.lines });
      else this.addRest(this.strict && started ? 'loose' : started ? 'discussion' : 'intro', this.theme.block);
    }
    this.theme = undefined;
  }

  private useTheme(own: string): string {
    if (this.theme && !this.themeUsed) {
      this.themeUsed = true;
      this.out.themeLines.push(...this.theme.block.lines);
    }
    return [this.theme?.text ?? '', own].filter((text) => text !== '').join(': ');
  }

  private closeRun(): void {
    const { run } = this;
    this.run = [];
    const styles = new Set(run.filter((entry) => this.hasOwners(entry)).map((entry) => entry.marker?.style));
    for (const entry of run) {
      const counts = this.strict || (isCase(entry.marker) ? this.hasOwners(entry) : styles.has(entry.marker?.style));
      if (counts) this.emit(entry, '');
      else {
        this.matter = matterOf(entry)?.text ?? this.matter;
        this.setAside(entry);
      }
    }
    if (run.length > 0) this.listsThemes = false;
  }

  /** Owners that can be read, on the entry or on one of its sub-items. */
  private hasOwners(entry: Entry): boolean {
    const own = ownLabels(entry).some(({ label }) => label.kind === 'owners' && this.namesOwners(label.text));
    return own || childrenOf(entry).some((child) => this.hasOwners(child));
  }

  private namesOwners(text: string): boolean {
    const { owners, unknown } = this.owners.read(text);
    return owners.length > 0 || unknown.length > 0;
  }

  private emit(entry: Entry, theme: string): void {
    const children = childrenOf(entry);
    const borrowed = entry.hasOwnerLine ? [] : labelsBelowList(entry);
    const isParent = !entry.hasOwnerLine && borrowed.length === 0 && children.some(hasOwnersBelow);
    if (!isParent) {
      this.emitPoint(entry, theme, borrowed);
      return;
    }
    const [first, ...more] = textParts(entry);
    if (first && (looksLikeHeading(first.text) || (first.text.length <= 100 && first.text.endsWith(':')))) {
      this.out.themeLines.push(...first.block.lines);
      for (const part of more) this.addRest(this.strict ? 'loose' : 'discussion', part.block);
      for (const part of ownLabels(entry)) this.addRest('loose', part.block);
      const own = [theme, first.text.replace(/:$/, '')].filter((text) => text !== '').join(': ');
      for (const child of children) this.emit(child, own);
    } else {
      this.emitPoint({ ...entry, parts: entry.parts.filter((part) => part.kind !== 'child') }, theme, []);
      for (const child of children) this.emit(child, theme);
    }
  }

  private emitPoint(entry: Entry, theme: string, borrowed: readonly LabelPart[]): void {
    const content = contentOf(entry, new Set(borrowed));
    if (content.text === '' || (this.strict && nothingWords.test(content.text) && content.labels.length === 0)) {
      for (const block of content.blocks)
        this.addRest(content.text !== '' ? 'intro' : content.labels.length > 0 ? 'loose' : 'marks', block);
    } else {
      const labels = [...content.labels, ...borrowed];
      const own = [theme, ...textsOf(labels, 'theme')].filter((text) => text !== '').join(': ');
      const lines = [...new Set([...content.blocks, ...borrowed.map(({ block }) => block)].flatMap(({ lines }) => lines))]; // prettier-ignore
      this.out.points.push({
        text: content.text,
        theme: this.useTheme(own),
        labels: {
          owners: textsOf(labels, 'owners'),
          contributors: textsOf(labels, 'contributors'),
          due: textsOf(labels, 'due'),
        },
        lines,
        ownersLine: lineOf(labels, 'owners') ?? lines[0]?.number ?? 1,
        dueLine: lineOf(labels, 'due') ?? lines[0]?.number ?? 1,
      });
    }
    for (const child of content.separate) this.emit(child, theme);
  }

  private takeTable(table: Table, block: Block): void {
    if (!this.strict && !table.rows.some(({ cells }) => this.namesOwners(cells.owners ?? ''))) {
      this.addRest(this.out.points.length > 0 ? 'discussion' : 'intro', block);
      return;
    }
    const numbered = table.rows.some(({ cells }) => cells.number !== undefined);
    const points: TablePoint[] = [];
    let group = '';
    for (const { cells, lines } of table.rows) {
      const text = [cells.title ?? '', cells.text ?? ''].filter((part) => part !== '').join('\n');
      const last = points.at(-1);
      const labelled = cells.owners ?? cells.contributors ?? cells.due;
      if (text === '' && labelled !== undefined && last) {
        addCells(last, cells, lines);
      } else if (numbered && cells.number === undefined && labelled === undefined && looksLikeHeading(text)) {
        group = text;
        this.out.themeLines.push(...lines);
      } else if (text === '') {
        const role = labelled === undefined ? 'marks' : 'loose';
        this.out.rest.push({ role, text: lines.map((line) => line.text).join('\n'), lines });
      } else {
        const first = lines[0]?.number ?? 1;
        const theme = this.useTheme([group, cells.theme ?? ''].filter((part) => part !== '').join(': '));
        const labels = { owners: [], contributors: [], due: [] };
        const point: TablePoint = { text, theme, labels, lines: [], ownersLine: first, dueLine: first };
        addCells(point, cells, lines);
        points.push(point);
      }
    }
    this.out.rest.push({ role: 'marks', text: table.header.map((line) => line.text).join('\n'), lines: table.header });
    this.out.points.push(...points);
  }

  /** A list without owners: themes of the meeting where the sentence above says so. */
  private setAside(entry: Entry): void {
    const themes = this.listsThemes;
    const started = this.out.points.length > 0;
    for (const part of entry.parts) {
      if (part.kind === 'child') this.setAside(part.entry);
      else if (part.kind === 'text' && part.text === '') this.addRest('marks', part.block);
      else this.addRest(themes && part.block.kind === 'item' ? 'theme' : started ? 'discussion' : 'intro', part.block);
    }
  }

  private addRest(role: RestRole, block: Block): void {
    const last = this.out.rest.at(-1);
    if (last?.lines === block.lines) return; // a block with text and label comes twice
    this.out.rest.push({
      role,
      text: role === 'theme' ? block.text : block.lines.map((line) => line.text).join('\n'),
      lines: block.lines,
    });
  }
}

function addCells({ labels, lines }: TablePoint, cells: TableRow['cells'], of: readonly Line[]): void {
  for (const kind of ['owners', 'contributors', 'due'] as const) {
    const cell = cells[kind];
    if (cell !== undefined) labels[kind].push(cell);
  }
  lines.push(...of);
}

/** The heading of a numbered matter of the meeting: «2. Ungdom». */
function matterOf(entry: Entry): Extract<Part, { kind: 'text' }> | undefined {
  const [first] = entry.parts;
  return entry.marker?.kind === 'number' && first?.kind === 'text' && looksLikeHeading(first.text) ? first : undefined;
}

type LabelPart = Extract<Part, { kind: 'label' }>;

/** The line that the first label of a kind begins on. */
function lineOf(labels: readonly LabelPart[], kind: Exclude<LabelKind, 'theme'>): number | undefined {
  const found = labels.find(({ label }) => label.kind === kind);
  const word = new RegExp(labelWords[kind], 'iu');
  return (found?.block.lines.find((line) => word.test(line.text.slice(0, 2000))) ?? found?.block.lines[0])?.number;
}

const textsOf = (labels: readonly LabelPart[], kind: LabelKind): string[] =>
  labels.filter(({ label }) => label.kind === kind && label.text !== '').map(({ label }) => label.text);

const hasOwnersBelow = (entry: Entry): boolean => entry.hasOwnerLine || childrenOf(entry).some(hasOwnersBelow);

/** «1. …: / a) … / b) … / Ansvarlig: …»: the owner line below the last sub-item is the whole item's. */
function labelsBelowList(entry: Entry): LabelPart[] {
  const children = childrenOf(entry);
  const last = children.at(-1);
  const [lead] = textParts(entry);
  if (!last || children.slice(0, -1).some(hasOwnersBelow)) return [];
  if (children.length < 2 && !lead?.text.endsWith(':')) return [];
  const labels = ownLabels(last).filter(({ ownLine }) => ownLine);
  return labels.some(({ label }) => label.kind === 'owners') ? labels : [];
}

interface Content {
  readonly text: string;
  readonly labels: LabelPart[];
  readonly blocks: Block[];
  /** Sub-items that are points of their own. */
  readonly separate: Entry[];
}

function contentOf(entry: Entry, without: ReadonlySet<Part>): Content {
  let text = '';
  const labels: LabelPart[] = [];
  const blocks: Block[] = [];
  const separate: Entry[] = [];
  let labelled = false;
  for (const part of entry.parts) {
    if (without.has(part)) continue;
    if (part.kind === 'text') {
      text += part.joined + part.text;
      blocks.push(part.block);
    } else if (part.kind === 'label') {
      labels.push(part);
      blocks.push(part.block);
      labelled ||= part.label.kind === 'owners';
    } else if (without.size === 0 && (labelled || hasOwnersBelow(part.entry))) separate.push(part.entry);
    else {
      const sub = contentOf(part.entry, without);
      text += `\n${part.entry.marker?.written ?? ''} ${sub.text}`;
      labels.push(...sub.labels);
      blocks.push(...sub.blocks);
      separate.push(...sub.separate);
    }
  }
  return { text: text.trim(), labels, blocks, separate };
}
