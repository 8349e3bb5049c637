// .xlsx files: one codec, both ways.
import type { Codec } from './codec';
import { readWorkbook } from './read';
import type { AddInReference } from './settings';
import { writeWorkbook } from './write';

export type { AddInReference } from './settings';
export type { Codec, FileCell, FileContent } from './codec';

/** `addIn`: to which add-in Excel hands the settings in the file. */
export function xlsxCodec(
  addIn: AddInReference = { id: '00000000-0000-0000-0000-000000000000', version: '1.0.0.0' },
): Codec {
  return {
    read: (bytes) => settled(() => readWorkbook(bytes)),
    write: (book, cells) => settled(() => writeWorkbook(book, cells, addIn)),
  };
}

/** A promise also for what throws. */
async function settled<T>(work: () => T): Promise<T> {
  return Promise.resolve(work());
}
