/** A workbook as a secretary begins with it: one empty sheet. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** Answers the path of the file. */
export async function emptyWorkbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ark1');
  const file = join(mkdtempSync(join(tmpdir(), 'workbench-')), 'Politirådet.xlsx');
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  return file;
}
