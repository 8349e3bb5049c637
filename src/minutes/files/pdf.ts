// A PDF file -> its text, page by page, with pdf.js (Apache-2.0): in a worker where there are workers, else in this thread.
// Its legacy build also in the pane: Excel on a Mac shows the pane in the system's Safari, which may be years old.

import type { PDFPageProxy } from 'pdfjs-dist';
import { problem, type Parsed, type Problem } from '../../domain';
import { FileFault } from './file-fault';
import { pdfLines, type PageText } from './pdf-lines';
import { unpacksPast } from './pdf-size';
import type { ReadFileOptions } from './read-minutes-file';

/** A whole file ends so; some programs write a little behind it. */
const END_MARK = '%%EOF';
const END_WITHIN = 2048;
/** Pages, fonts and objects together. Minutes are a tenth of this; a map that is drawn line by line may be half of it. */
const LARGEST_UNPACKED = 64_000_000;

/** Throws `FileFault`; the reason of `signal` when that is aborted. */
export async function readPdf(bytes: Uint8Array, name: string, options: ReadFileOptions): Promise<Parsed<string>> {
  if (unpacksPast(bytes, LARGEST_UNPACKED)) throw new FileFault('fileUnpacksTooLarge');
  const pages = await readPages(bytes, options);
  const empty = pages.flatMap((page, i) => (page.every(({ text }) => text.trim() === '') ? [i + 1] : []));
  if (empty.length === pages.length) throw new FileFault('fileWithoutText');
  const problems: Problem[] = [];
  if (empty.length > 0)
    problems.push(problem('filePagesWithoutText', 'warning', { name, count: empty.length, pages: empty.join(', ') }));
  if (!new TextDecoder('latin1').decode(bytes.subarray(-END_WITHIN)).includes(END_MARK))
    problems.push(problem('fileCutShort', 'warning', { name }));
  return { value: pdfLines(pages), problems };
}

async function readPages(bytes: Uint8Array, { signal, onProgress }: ReadFileOptions): Promise<PageText[]> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  signal?.throwIfAborted();
  const port = startWorker();
  const worker = port === undefined ? undefined : PDFWorker.create({ port });
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: it is handed over to the worker, and gone from here
    ...(worker === undefined ? {} : { worker }),
    // Text alone: no fonts drawn, no pictures decoded, nothing fetched, no code made (a page may forbid `eval`).
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  const read = async (): Promise<PageText[]> => {
    const document = await task.promise;
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await pageText(page));
      page.cleanup();
      onProgress?.({ done: number, total: document.numPages });
      signal?.throwIfAborted();
    }
    return pages;
  };
  try {
    return await untilAborted(read(), signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw new FileFault(error instanceof Error && error.name === 'PasswordException' ? 'filePassword' : 'fileBroken');
  } finally {
    // A worker that is busy with a page hears nothing: it is ended, not asked.
    port?.terminate();
    void task.destroy();
  }
}

function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  // In two steps: webpack shall hand the file out as it is, not build a worker around it.
  const address = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url);
  return new Worker(address, { type: 'module' });
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function pageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [ta = 0, tb = 0, tc = 0, td = 0, x = 0, y = 0] = item.transform as number[];
    const along = (u: number, v: number) => ({ x: a * u + c * v, y: b * u + d * v });
    const [right, up, place] = [along(ta, tb), along(tc, td), along(x, y)];
    return {
      text: item.str,
      x: place.x + e,
      y: place.y + f,
      width: item.width,
      size: Math.hypot(up.x, up.y),
      angle: Math.atan2(right.y, right.x),
    };
  });
}
