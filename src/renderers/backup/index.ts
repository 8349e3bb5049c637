// The workbook's own file -> the same file, saying what it is: a sheet of its own at the end and the document's title. Every
// other part goes through as it is, so that the backup holds what the workbook holds.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface BackupWords {
  /** Name of the sheet and beginning of the title; at most 31 characters. */
  readonly title: string;
  /** Lines of the sheet. */
  readonly lines: readonly string[];
}

/** Throws where `file` is no package of a workbook: better no backup than one nobody can open. */
export function markBackup(file: Uint8Array, words: BackupWords): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const text = (path: string): string => {
    const part = parts[path];
    if (part === undefined) throw new Error(`Failed to mark the backup: the file has no ${path}`);
    return strFromU8(part);
  };
  const put = (path: string, xml: string) => void (parts[path] = strToU8(xml));
  addTitle(parts, words.title, text, put);
  addSheet(parts, words, text, put);
  return new Uint8Array(zipSync(parts));
}

type Parts = Readonly<Record<string, Uint8Array>>;
type ReadPart = (path: string) => string;
type PutPart = (path: string, xml: string) => void;

const CORE = 'docProps/core.xml';
const DC = 'http://purl.org/dc/elements/1.1/';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Before the title that is there: it is part of what is kept. */
function addTitle(parts: Parts, title: string, text: ReadPart, put: PutPart): void {
  if (parts[CORE] === undefined) {
    put(
      CORE,
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
    );
    addType(CORE, CORE_TYPE, text, put);
    addRelation('_rels/.rels', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', CORE, text, put); // prettier-ignore
  }
  const core = text(CORE);
  const found = /(<dc:title\b[^>]*>)([^<]*)(<\/dc:title>)/.exec(core);
  if (found?.[2]?.startsWith(escapeXml(title)) === true) return;
  const words = escapeXml(title);
  if (found !== null && found[2] !== '')
    return put(
      CORE,
      core.replace(found[0], () => `${found[1]}${words} – ${found[2]}${found[3]}`),
    );
  const element = `<dc:title xmlns:dc="${DC}">${words}</dc:title>`;
  const without = core.replace(/<dc:title\b[^>]*(?:\/>|><\/dc:title>)/, '');
  put(
    CORE,
    /<\/cp:coreProperties>/.test(without)
      ? without.replace('</cp:coreProperties>', () => `${element}</cp:coreProperties>`)
      : without.replace(/(<cp:coreProperties\b[^>]*?)\s*\/>/, (_all, open: string) => `${open}>${element}</cp:coreProperties>`), // prettier-ignore
  );
}

/** Last, since names in the workbook count sheets from the first. None where an earlier backup was opened and kept again. */
function addSheet(parts: Parts, { title, lines }: BackupWords, text: ReadPart, put: PutPart): void {
  const book = workbookPath(text);
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const xml = text(book);
  if (xml.toLowerCase().includes(`name="${escapeXml(title).toLowerCase()}"`)) return;
  let number = 1;
  while (parts[`${folder}worksheets/sheet${number}.xml`] !== undefined) number++;
  const path = `${folder}worksheets/sheet${number}.xml`;
  const rows = [title, ...lines].map(
    (line, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(line)}</t></is></c></row>`, // prettier-ignore
  );
  put(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
  addType(path, SHEET_TYPE, text, put);
  const relations = `${folder}_rels/${book.slice(folder.length)}.rels`;
  const id = addRelation(relations, `${RELATIONSHIPS}/worksheet`, `worksheets/sheet${number}.xml`, text, put);
  const ids = [...xml.matchAll(/\bsheetId="(\d+)"/g)].map((match) => Number(match[1]));
  const sheetId = Math.max(0, ...ids) + 1;
  const entry = `<sheet xmlns:rel="${RELATIONSHIPS}" name="${escapeXml(title)}" sheetId="${sheetId}" rel:id="${id}"/>`;
  // A file may give every element of the main namespace a prefix.
  const end = /<\/((?:\w+:)?)sheets>/.exec(xml);
  if (end === null) throw new Error('Failed to mark the backup: the workbook lists no sheets');
  put(
    book,
    xml.replace(end[0], () => `${entry.replace('<sheet ', `<${end[1]}sheet `)}${end[0]}`),
  );
}

function workbookPath(text: ReadPart): string {
  const found = [...text('_rels/.rels').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([element]) => element)
    .find((element) => /Type="[^"]*\/officeDocument"/.test(element));
  const target = found && /Target="\/?([^"]+)"/.exec(found)?.[1];
  if (target === undefined) throw new Error('Failed to mark the backup: the file names no workbook');
  return target;
}

function addType(path: string, type: string, text: ReadPart, put: PutPart): void {
  const types = text('[Content_Types].xml');
  put(
    '[Content_Types].xml',
    types.replace('</Types>', () => `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
  );
}

/** Answers the id of the new relation. */
function addRelation(path: string, type: string, target: string, text: ReadPart, put: PutPart): string {
  const xml = text(path);
  const id = `rIdBackup${(xml.match(/<Relationship\b/g) ?? []).length + 1}`;
  put(
    path,
    xml.replace('</Relationships>', () => `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`), // prettier-ignore
  );
  return id;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
