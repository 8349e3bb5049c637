/** Named styles in the ledger: what they hold, how cells take them over and follow them. */
import { builtInStyle } from '../engine/built-in-styles';
import type { CellStyle, NamedStyleState } from '../engine/engine';
import { STYLE_PARTS, type StylePart } from '../engine/objects';
import { type Area, setStyle, type StylePatch } from './area';
import { ensure, HostObject, type Scope } from './scope';

const KEYS: { readonly [part in StylePart]: readonly (keyof CellStyle)[] } = {
  alignment: [
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'indentLevel',
    'textOrientation',
    'shrinkToFit',
    'readingOrder',
  ],
  border: ['borders'],
  font: ['fontName', 'fontSize', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough', 'script'],
  number: ['numberFormat'],
  patterns: ['fillColor', 'pattern', 'patternColor'],
  protection: ['locked', 'formulaHidden'],
};

/** The style of that name, in any case; undefined when the workbook has none. */
export function styleNamed({ book }: Scope, name: unknown): NamedStyleState | undefined {
  const wanted = String(name).toLowerCase();
  const own = book.engine.book.styles.find(({ id }) => id.toLowerCase() === wanted);
  const known = own ? undefined : builtInStyle(wanted);
  return own ?? (known && { id: known.name, style: known.style, without: partsLeftAlone(known.style) });
}

/** A built-in style has a say in what it changes; Normal in everything. */
function partsLeftAlone(style: CellStyle): StylePart[] {
  const says = STYLE_PARTS.filter((part) => KEYS[part].some((key) => style[key] !== undefined));
  return says.length === 0 ? [] : STYLE_PARTS.filter((part) => !says.includes(part));
}

/** What a cell's format becomes when it is given the style. */
function patchOf({ style, without }: NamedStyleState): StylePatch {
  const keys = STYLE_PARTS.filter((part) => !without.includes(part)).flatMap((part) => KEYS[part]);
  return Object.fromEntries(keys.map((key) => [key, style[key]]));
}

export function applyStyle(area: Area, name: string): void {
  const style = ensure(styleNamed(area.scope, name), 'InvalidArgument');
  const bordered = !style.without.includes('border');
  // Borders are merged with those that are there, so they go first.
  if (bordered) setStyle(area, { borders: undefined });
  setStyle(area, { ...patchOf(style), styleName: style.id === 'Normal' ? undefined : style.id });
}

export abstract class StyleObject extends HostObject {
  constructor(
    scope: Scope,
    readonly name: string,
  ) {
    super(scope);
  }
  override isGone(): boolean {
    return styleNamed(this.scope, this.name) === undefined;
  }
  get state(): NamedStyleState {
    return ensure(styleNamed(this.scope, this.name), 'ItemNotFound');
  }
  /** Cells that have the style follow. */
  protected change(patch: Partial<Omit<NamedStyleState, 'id'>>): void {
    const { book } = this.scope;
    book.assertWritable();
    const old = this.state;
    const next = { ...old, ...patch };
    const others = this.engine.book.styles.filter(({ id }) => id !== this.name);
    this.engine.transaction(() => {
      this.engine.setStyles([...others, next]);
      if (this.name === 'Normal') return; // cells without a style have no place to look it up
      for (const sheet of this.engine.book.sheets) this.#follow(sheet.id, patchOf(next));
    });
  }
  #follow(sheetId: string, patch: StylePatch): void {
    const used = this.engine.usedRange(sheetId, false);
    if (used === null) return;
    for (const [r, row] of this.engine.styles(sheetId, used).entries())
      for (const [c, style] of row.entries())
        if (style.styleName === this.name)
          this.engine.format(
            sheetId,
            { row: used.row + r, column: used.column + c, rowCount: 1, columnCount: 1 },
            patch,
          );
  }
  protected set(patch: StylePatch): void {
    const merged = Object.entries({ ...this.state.style, ...patch }).filter(([, value]) => value !== undefined);
    this.change({ style: Object.fromEntries(merged) });
  }
  protected get look(): CellStyle {
    return this.state.style;
  }
}
