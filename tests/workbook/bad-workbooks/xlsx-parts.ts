// An .xlsx file as its XML parts, to be damaged the way files are: by other programs, by people in Excel, by exports. Knows
// only what the workbench writes; every method says what it could not find.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a cell is to hold. `formula` comes with the result that stands in the file; `error` is an error value. */
export type CellContent =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value: string | number }
  | { readonly error: string }
  | { readonly rich: readonly string[] };

export class XlsxParts {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  static open(bytes: Uint8Array): XlsxParts {
    return new XlsxParts(new Map(Object.entries(unzipSync(bytes))));
  }

  save(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { level: 1 });
  }

  text(path: string): string {
    const part = this.parts.get(path);
    if (part === undefined) throw new Error(`Failed to damage a workbook: no part ${path}`);
    return strFromU8(part);
  }
  write(path: string, text: string): void {
    this.parts.set(path, strToU8(text));
  }
  edit(path: string, change: (text: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after === before) throw new Error(`Failed to damage a workbook: nothing changed in ${path}`);
    this.write(path, after);
  }

  /** Path of the part of a sheet, by the name on its tab. */
  sheet(name: string): string {
    const id = first(this.text('xl/workbook.xml'), new RegExp(`<sheet name="${name}"[^>]*r:id="([^"]+)"`), name);
    const target = first(this.text('xl/_rels/workbook.xml.rels'), new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`), id);
    return `xl/${target}`;
  }
  /** Path of the part of a table, by its name. */
  table(name: string): string {
    for (const [path, bytes] of this.parts)
      if (path.startsWith('xl/tables/') && strFromU8(bytes).includes(` displayName="${name}"`)) return path;
    throw new Error(`Failed to damage a workbook: no table ${name}`);
  }

  /** Keeps the cell's format; makes the cell and its row where they are missing. `style`: another format. */
  set(sheet: string, address: string, content: CellContent, style?: number): void {
    this.edit(this.sheet(sheet), (xml) => withCell(xml, address, this.cellXml(content), style));
  }
  setAll(sheet: string, cells: { readonly [address: string]: CellContent }): void {
    for (const [address, content] of Object.entries(cells)) this.set(sheet, address, content);
  }

  /** A row below the last one of a table, which grows by it. */
  append(sheet: string, table: string, row: readonly CellContent[]): void {
    const [, firstColumn, , last] = this.place(table);
    const number = Number(last) + 1;
    row.forEach((content, i) => this.set(sheet, `${letters(columnOf(firstColumn) + i)}${number}`, content));
    this.resize(table, number);
  }
  /** The table ends in that row. */
  resize(table: string, lastRow: number): void {
    const [ref] = this.place(table);
    const wider = ref.replace(/\d+$/, String(lastRow));
    this.edit(this.table(table), (xml) => xml.replaceAll(`ref="${ref}"`, `ref="${wider}"`));
  }
  /** `[A2:J7, A, 2, 7]` */
  private place(table: string): [string, string, string, string] {
    const [, ref, column, top, bottom] = / ref="(([A-Z]+)(\d+):[A-Z]+(\d+))"/.exec(this.text(this.table(table))) ?? [];
    if (!ref || !column || !top || !bottom) throw new Error(`Failed to damage a workbook: table ${table} has no place`);
    return [ref, column, top, bottom];
  }

  renameColumn(table: string, address: string, from: string, to: string, sheet = table): void {
    this.edit(this.table(table), (xml) => xml.replace(`name="${from}"`, `name="${inAttribute(to)}"`));
    this.set(sheet, address, to);
  }
  renameTable(from: string, to: string): void {
    this.edit(this.table(from), (xml) =>
      xml.replace(`name="${from}" displayName="${from}"`, `name="${to}" displayName="${to}"`),
    );
  }
  renameSheet(from: string, to: string): void {
    this.edit('xl/workbook.xml', (xml) => xml.replace(`<sheet name="${from}"`, `<sheet name="${to}"`));
  }
  /** As «Konverter til område»: the cells stay, the table is gone. */
  removeTable(sheet: string, table: string): void {
    const path = this.table(table);
    this.edit(this.sheet(sheet), (xml) => xml.replace(/<tableParts.*<\/tableParts>/, ''));
    const relations = this.sheet(sheet).replace('worksheets/', 'worksheets/_rels/') + '.rels';
    this.edit(relations, (xml) => xml.replace(/<Relationship [^>]*relationships\/table"[^>]*\/>/, ''));
    this.edit('[Content_Types].xml', (xml) => xml.replace(new RegExp(`<Override [^>]*/${path}"[^>]*/>`), ''));
    this.parts.delete(path);
  }
  /** The results of all formulas of a sheet in their place: «Lim inn verdier». */
  formulasToValues(sheet: string): void {
    this.edit(this.sheet(sheet), (xml) => xml.replace(/<f>[^<]*<\/f>/g, ''));
  }
  removeSheet(name: string): void {
    const path = this.sheet(name);
    const tag = first(this.text('xl/workbook.xml'), new RegExp(`(<sheet name="${name}"[^>]*/>)`), name);
    const id = first(tag, /r:id="([^"]+)"/, name);
    // Names of single sheets go by the sheet's place, which moves.
    this.edit('xl/workbook.xml', (xml) =>
      xml.replace(tag, '').replace(/<definedName [^>]*localSheetId="[^>]*>[^<]*<\/definedName>/g, ''),
    );
    this.edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace(new RegExp(`<Relationship Id="${id}"[^>]*/>`), ''));
    this.edit('[Content_Types].xml', (xml) => xml.replace(new RegExp(`<Override [^>]*/${path}"[^>]*/>`), ''));
    this.parts.delete(path);
  }
  /** A new last sheet. `parts`: what stands around the cells. */
  addSheet(name: string, rows: readonly (readonly string[])[], table?: { name: string; id: number }): void {
    const number = 90 + this.parts.size;
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const cells = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((text, c) => `<c r="${letters(c)}${r + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
    );
    this.write(
      `xl/worksheets/sheet${number}.xml`,
      `<worksheet xmlns="${main}" xmlns:r="${relation}"><sheetData>${cells.join('')}</sheetData>${table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`,
    );
    this.edit('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `<sheet name="${name}" sheetId="${number}" r:id="rIdS${number}"/></sheets>`),
    );
    this.edit('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdS${number}" Type="${relation}/worksheet" Target="worksheets/sheet${number}.xml"/></Relationships>`,
      ),
    );
    this.override(`xl/worksheets/sheet${number}.xml`, `${type}.worksheet+xml`);
    if (table === undefined) return;
    const width = rows[0]?.length ?? 1;
    const ref = `A1:${letters(width - 1)}${rows.length}`;
    this.write(
      `xl/tables/table${table.id}.xml`,
      `<table xmlns="${main}" id="${table.id}" name="${table.name}" displayName="${table.name}" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${width}">${(rows[0] ?? []).map((text, c) => `<tableColumn id="${c + 1}" name="${text}"/>`).join('')}</tableColumns></table>`,
    );
    this.write(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/table" Target="../tables/table${table.id}.xml"/></Relationships>`,
    );
    this.override(`xl/tables/table${table.id}.xml`, `${type}.table+xml`);
  }
  private override(path: string, type: string): void {
    this.edit('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
    );
  }

  /** The cells of a sheet and its table elsewhere on the sheet, as when rows and columns were put in before them. */
  shift(sheet: string, table: string, rows: number, columns: number): void {
    const moved = (address: string) =>
      address.replace(
        /([A-Z]+)(\d+)/g,
        (_, c: string, r: string) => `${letters(columnOf(c) + columns)}${Number(r) + rows}`,
      );
    this.edit(this.sheet(sheet), (xml) =>
      xml
        .replace(/<row r="(\d+)"/g, (_, r: string) => `<row r="${Number(r) + rows}"`)
        .replace(/<c r="([A-Z]+\d+)"/g, (_, address: string) => `<c r="${moved(address)}"`)
        .replace(/<conditionalFormatting.*<\/conditionalFormatting>/, '')
        .replace(/<dataValidations.*<\/dataValidations>/, ''),
    );
    this.edit(this.table(table), (xml) => xml.replace(/ ref="([^"]+)"/g, (_, ref: string) => ` ref="${moved(ref)}"`));
  }

  /** Two columns of a table change places, headers and cells. */
  swapColumns(sheet: string, table: string, a: string, b: string): void {
    const other = (column: string) => (column === a ? b : column === b ? a : column);
    this.edit(this.sheet(sheet), (xml) =>
      xml.replace(/<row .*?<\/row>/g, (row) => {
        const cells = row.match(/<c r="[^"]*"(?:[^>]*\/>|.*?<\/c>)/g) ?? [];
        const swapped = cells
          .map((cell) => cell.replace(/r="([A-Z]+)(\d+)"/, (_, c: string, r: string) => `r="${other(c)}${r}"`))
          .sort((x, y) => columnOf(first(x, /r="([A-Z]+)/, x)) - columnOf(first(y, /r="([A-Z]+)/, y)));
        return row.replace(cells.join(''), swapped.join(''));
      }),
    );
    this.edit(this.table(table), (xml) => {
      const columns = xml.match(/<tableColumn (?:[^>]*\/>|.*?<\/tableColumn>)/g) ?? [];
      const swapped = columns.map((_, i) => columns[columnOf(other(letters(i)))] ?? '');
      return xml.replace(columns.join(''), swapped.join(''));
    });
  }

  private cellXml(content: CellContent): { type: string; inside: string } {
    if (content === null) return { type: '', inside: '' };
    if (typeof content === 'number') return { type: '', inside: `<v>${content}</v>` };
    if (typeof content === 'boolean') return { type: ' t="b"', inside: `<v>${content ? 1 : 0}</v>` };
    if (typeof content === 'string') return this.shared(`<t xml:space="preserve">${escaped(content)}</t>`);
    if ('error' in content) return { type: ' t="e"', inside: `<v>${content.error}</v>` };
    if ('rich' in content)
      return this.shared(
        content.rich.map((run, i) => `<r>${i % 2 === 1 ? '<rPr><b/><color rgb="FFFF0000"/></rPr>' : ''}<t xml:space="preserve">${escaped(run)}</t></r>`).join(''), // prettier-ignore
      );
    const { formula, value } = content;
    const type = typeof value === 'number' ? '' : value.startsWith('#') ? ' t="e"' : ' t="str"';
    return { type, inside: `<f>${escaped(formula)}</f><v>${escaped(String(value))}</v>` };
  }
  private shared(inside: string): { type: string; inside: string } {
    const path = 'xl/sharedStrings.xml';
    const index = this.text(path).match(/<si>/g)?.length ?? 0;
    this.edit(path, (xml) => xml.replace('</sst>', `<si>${inside}</si></sst>`));
    return { type: ' t="s"', inside: `<v>${index}</v>` };
  }
}

function withCell(xml: string, address: string, cell: { type: string; inside: string }, style?: number): string {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const made = (format: string) => `<c r="${address}"${format}${cell.type}>${cell.inside}</c>`;
  const there = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`).exec(xml);
  if (there) return xml.replace(there[0], () => made(style === undefined ? (there[1] ?? '') : ` s="${style}"`));
  const format = style === undefined ? '' : ` s="${style}"`;
  const line = new RegExp(`<row r="${row}"[^>]*?(?:/>|>.*?</row>)`).exec(xml)?.[0];
  if (line === undefined) return xml.replace('</sheetData>', () => `<row r="${row}">${made(format)}</row></sheetData>`);
  const open = line.endsWith('/>') ? `${line.slice(0, -2)}></row>` : line;
  const cells = open.match(/<c r="[^"]*"(?:[^>]*?\/>|.*?<\/c>)/g) ?? [];
  const after = cells.find((other) => columnOf(first(other, /r="([A-Z]+)/, other)) > columnOf(column));
  const filled =
    after === undefined
      ? open.replace('</row>', () => `${made(format)}</row>`)
      : open.replace(after, () => made(format) + after);
  return xml.replace(line, () => filled);
}

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // What XML cannot hold, Excel writes as _xHHHH_.
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\r]|\p{Surrogate}/gu, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`); // prettier-ignore
const inAttribute = (text: string): string => escaped(text).replace(/"/g, '&quot;').replace(/\n/g, '_x000a_');

export const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1; // prettier-ignore
export const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function first(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Failed to damage a workbook: no ${what}`);
  return found;
}
