// Good minutes with damages at random (src/minutes): text, PDF and Word. The seed stands in the title; `FUZZ_SEED=n` begins at
// another one. Each ends in a reading or in one clear problem, never in a crash, and holds no more than was put in.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { problemCodes } from '../../src/domain';
import { readMinutesFile } from '../../src/minutes/files';
import { docxOf, pdfOf } from './files/make-documents';
import { mutated, mutatedText, randomFrom, seeds } from './mutate';
import { read, readText, sampleFile } from './reading';

const sample = readText(sampleFile);
/** A title, a meeting, the first points: small, so that each damage hits something. */
const short = sample.slice(0, 600) + sample.slice(sample.indexOf('Oppfølgingspunkter:')).slice(0, 1200);

const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

/** Read to the end: a text with warnings, or nothing with one error. */
async function expectReading(bytes: Uint8Array, name: string): Promise<void> {
  const { value, problems } = await readMinutesFile(bytes, name);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect([value === '', errors.length]).toEqual(value === '' ? [true, 1] : [false, 0]);
  for (const { code } of problems) expect(problemCodes).toContain(code);
  // What is said twice in a damaged file may be read twice; nothing grows without end.
  expect(value.length).toBeLessThan(20 * short.length);
  read(value);
}

it.each(seeds(60))('reads minutes with damages from seed %i', (seed) => {
  const text = mutatedText(sample, randomFrom(seed));
  const { points, problems } = read(text);
  for (const { code } of problems) expect(problemCodes).toContain(code);
  expect(points.map(({ text: said }) => said.length).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(text.length);
});

describe('a PDF', () => {
  const pdf = pdfOf(short);
  it.each(seeds(40))('with damages from seed %i', async (seed) =>
    expectReading(mutated(await pdf, randomFrom(seed), 8), 'referat.pdf'),
  );
});

describe('a Word file', () => {
  const docx = docxOf(short);
  it.each(seeds(80))('with damages from seed %i in the archive', async (seed) =>
    expectReading(mutated(await docx, randomFrom(seed), 4), 'referat.docx'),
  );

  it.each(seeds(60))('with damages from seed %i in its parts', async (seed) => {
    const random = randomFrom(seed);
    const parts = unzipSync(await docx);
    const names = Object.keys(parts).filter((name) => /document\.xml$|numbering|styles|rels$|Types/.test(name));
    const name = names[Math.floor(random() * names.length)] ?? '';
    const part = parts[name] ?? new Uint8Array();
    // As text or as bytes: XML that is still XML goes further in.
    parts[name] = Uint8Array.from(
      random() < 0.5 ? mutated(part, random) : strToU8(mutatedText(strFromU8(part), random)),
    );
    await expectReading(zipSync(parts, { level: 1 }), 'referat.docx');
  });
});
