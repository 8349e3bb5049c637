/** `workbook.insertWorksheetsFromBase64`: sheets of another file. */
import { WorkbookFileError } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { EventType } from './events';
import { check, type Scope } from './scope';
import { assertStructure } from './workbook-protection';

export interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[] | null;
  readonly positionType?: string | null;
  /** A sheet, or its name or id. */
  readonly relativeTo?: unknown;
}

/** Answers the ids of the new sheets. Nothing is inserted when one of the names is not in the file. */
export async function insertWorksheets(
  { book, client }: Scope,
  base64: string,
  { sheetNamesToInsert, positionType, relativeTo }: InsertOptions,
): Promise<string[]> {
  assertStructure(book);
  check(typeof base64 === 'string' && /^[A-Za-z0-9+/=\s]+$/.test(base64), 'InvalidArgument');
  const names = sheetNamesToInsert?.length ? sheetNamesToInsert : undefined;
  const position = placeOf(book.engine.book.sheets, positionType ?? 'End', relativeTo);
  try {
    const sheets = await book.engine.insertSheets(bytesOf(base64), names, position);
    book.touched();
    for (const { id } of sheets) book.raise(EventType.worksheetAdded, [], { worksheetId: id }, book.byAddin(client));
    return sheets.map(({ id }) => id);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw new ApiError('InvalidArgument', error.message);
    throw error;
  }
}

function placeOf(
  sheets: readonly { readonly id: string; readonly name: string }[],
  type: string,
  relativeTo: unknown,
): number {
  if (type === 'Beginning') return 0;
  if (type === 'End' || type === 'None') return sheets.length;
  check(type === 'Before' || type === 'After', 'InvalidArgument');
  const key = typeof relativeTo === 'string' ? relativeTo : (relativeTo as { Id?: string } | null)?.Id;
  if (key === undefined) return type === 'Before' ? 0 : sheets.length;
  const wanted = key.toLowerCase();
  const index = sheets.findIndex(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  check(index >= 0, 'ItemNotFound');
  return type === 'Before' ? index : index + 1;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    throw new ApiError('InvalidArgument');
  }
}
