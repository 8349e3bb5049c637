// Everything that an exported file holds, as text: parts unzipped, streams inflated, raw bytes.
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import type { ExportedFile } from '../../src/app';

export function wholeContent({ content }: ExportedFile): string {
  if (typeof content === 'string') return content;
  const raw = strFromU8(content, true);
  if (raw.startsWith('%PDF')) return `${raw}\n${pdfStreams(content, raw).join('\n')}`;
  const parts = unzipSync(content);
  return Object.entries(parts)
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n');
}

function pdfStreams(bytes: Uint8Array, raw: string): string[] {
  return [...raw.matchAll(/stream\n/g)].flatMap(({ index, 0: word }) => {
    const start = index + word.length;
    try {
      return [strFromU8(unzlibSync(bytes.subarray(start, raw.indexOf('endstream', start))), true)];
    } catch {
      return [];
    }
  });
}

/** Office's own way to the workbook's file (`getFileAsync`), as office.js has it, over what the workbench saves. */
export function serveFile(save: () => Promise<Uint8Array>): { readonly closed: () => number } {
  let closed = 0;
  const done = <T>(value: T) => ({ status: 'succeeded', value });
  Object.assign(Office, {
    FileType: { Compressed: 'compressed' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  });
  Object.assign(Office.context.document, {
    getFileAsync: (_type: string, { sliceSize }: { sliceSize: number }, answer: (result: object) => void) =>
      void save().then((bytes) =>
        answer(
          done({
            size: bytes.length,
            sliceCount: Math.ceil(bytes.length / sliceSize),
            getSliceAsync: (index: number, told: (result: object) => void) => {
              const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
              told(done({ data, size: data.length }));
            },
            closeAsync: () => closed++,
          }),
        ),
      ),
  });
  return { closed: () => closed };
}
