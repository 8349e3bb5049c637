/** Opening and saving workbooks from the page. */
import { WorkbookFileError } from '../../engine/engine';
import type { PageSession } from '../session/page-session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook to the browser as a download. */
export async function saveToDisk(session: PageSession, fileName: string): Promise<void> {
  const bytes = await session.line.exclusively(async () => {
    await session.book.settle();
    return session.engine.save();
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** The file a person chooses; undefined when she does not. */
export function chooseFile(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.xlsx,${XLSX}`;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

export const isUnreadable = (error: unknown): boolean => error instanceof WorkbookFileError;
