// The workbook as a file, and a file as a workbook. Neither goes through `Excel.run`: they are calls of their own.

import { toWorkbookError } from './workbook-error';

/** The largest piece Office hands over. https://learn.microsoft.com/javascript/api/office/office.getfileoptions */
const SLICE_BYTES = 4_194_304;

/** https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1) */
export async function readFile(): Promise<Uint8Array> {
  try {
    const file = await answerOf<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
    );
    try {
      const whole = new Uint8Array(file.size);
      let written = 0;
      for (let index = 0; index < file.sliceCount; index++) {
        const slice = await answerOf<Office.Slice>((done) => file.getSliceAsync(index, done));
        whole.set(slice.data as ArrayLike<number>, written);
        written += slice.size;
      }
      if (written !== file.size) throw new Error(`Failed to read the file: ${written} of ${file.size} bytes came`);
      return whole;
    } finally {
      // Only two files may be open at a time.
      file.closeAsync();
    }
  } catch (cause) {
    throw toWorkbookError(cause, 'readFile');
  }
}

export async function openWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(file));
  } catch (cause) {
    throw toWorkbookError(cause, 'openWorkbook');
  }
}

const answerOf = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(Object.assign(new Error(error.message), { code: error.code }));
    }),
  );

/** In parts: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
