// What a file of minutes and its text must agree on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMinutesFile } from '../../../src/minutes/files';
import { read, readText, sampleFile, shortReading } from '../reading';

const realFile = join(__dirname, '../../../../shared/minutes/politiradsseminaret-2025.txt');
const hasReal = existsSync(realFile);
if (!hasReal)
  process.stderr.write('The real minutes (../shared/minutes) are not here: files of them are not tested.\n');

/** Name and text: the project's sample, and the real minutes where they are at hand. */
export const minutesTexts: readonly (readonly [string, string])[] = [
  ['the sample', readText(sampleFile)],
  ...(hasReal ? [['the real minutes', readText(realFile)] as const] : []),
];

/** The draft without its line numbers, which count in the text of each file, and without what belongs to pages alone. */
export function draftOf(text: string) {
  const { points: _points, setAside, notPlaced, problems, ...rest } = shortReading(read(text));
  return {
    ...rest,
    points: pointsOf(text),
    setAside: setAside
      .map((passage) => passage.split(' ')[0])
      .filter((kind) => kind !== 'furniture')
      .filter((kind, i, kinds) => kind === 'intro' || kind !== kinds[i - 1]),
    notPlaced: notPlaced.map((passage) => passage.replace(/^[\d-]+: /, '')),
    problems: problems.map((problem) => problem.replace(/, line \d+$/, '')),
  };
}

/** The points without their line numbers. */
export const pointsOf = (text: string) => shortReading(read(text)).points.map(({ lines: _lines, ...point }) => point);

/** The text of a file that is read without a problem. */
export async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const { value, problems } = await readMinutesFile(bytes, name);
  expect(problems).toEqual([]);
  return value;
}
