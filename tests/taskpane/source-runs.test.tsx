// The source text cut by what became of its lines (src/taskpane/minutes/source-runs.ts).
import { cutByMark, sourceRuns } from '../../src/taskpane/minutes/source-runs';
import { traceMinutesText } from '../../src/app/read-minutes';
import { MINUTES } from './minutes-pane';

const runsOf = async (text: string) => sourceRuns(await traceMinutesText(text, { data: 'none' }));

it('loses no line with something on it, and keeps their order and numbers', async () => {
  const runs = await runsOf(MINUTES);
  const shown = runs.flatMap(({ first, lines }) => lines.map((line, i) => [first + i, line] as const));
  const written = MINUTES.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [[i + 1, line] as const]));
  expect(shown.filter(([, line]) => line.trim() !== '')).toEqual(written);
  for (const { first, last, lines } of runs) expect(lines).toHaveLength(last - first + 1);
});

it('tells the points apart, though they stand under each other', async () => {
  const points = (await runsOf(MINUTES)).filter(({ place }) => place === 'point');
  expect(points.map(({ point, first, last }) => [point, first, last])).toEqual([
    [0, 7, 8],
    [1, 10, 11],
  ]);
});

it('reads lines the way Windows, old Macs and others end them', async () => {
  const plain = await runsOf(MINUTES);
  for (const end of ['\r\n', '\r']) expect(await runsOf(MINUTES.replaceAll('\n', end))).toEqual(plain);
});

it('gives nothing for nothing', async () => expect(await runsOf('\n \n')).toEqual([]));

describe('a run cut by what is marked', () => {
  const run = { first: 7, last: 9, place: 'point', point: 0, lines: ['a', 'b', 'c'] };
  it.each([
    ['nothing', undefined, ['a\nb\nc', '', '']],
    ['the line in the middle', { span: { first: 8, last: 8 } }, ['a', 'b', 'c']],
    ['from above to the middle', { span: { first: 1, last: 8 } }, ['', 'a\nb', 'c']],
    ['all of it and more', { span: { first: 1, last: 99 } }, ['', 'a\nb\nc', '']],
    ['lines above', { span: { first: 1, last: 2 } }, ['', '', 'a\nb\nc']],
    ['its own point', { span: { first: 7, last: 7 }, point: 0 }, ['', 'a', 'b\nc']],
    ['another point', { span: { first: 7, last: 9 }, point: 1 }, ['a\nb\nc', '', '']],
  ] as const)('%s', (_what, mark, parts) => expect(cutByMark(run, mark)).toEqual(parts));
});
