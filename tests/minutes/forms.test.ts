// Every form of minutes in forms/: what it is read as stands beside it. A change of a rule shows as a difference to review.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formsFolder, read, readText, shortReading } from './reading';

const names = readdirSync(formsFolder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));
const textOf = (name: string): string => readText(join(formsFolder, `${name}.txt`));

it('has forms to read', () => expect(names.length).toBeGreaterThan(30));

it.each(names)('reads the form %s as the file beside it says', (name) => {
  expect(shortReading(read(textOf(name)))).toEqual(JSON.parse(readText(join(formsFolder, `${name}.expected.json`))));
});

it.each([...names.filter((name) => name.endsWith('-negative')), 'empty'])(
  'finds no point in %s, and says so',
  (name) => {
    const { points, problems } = read(name === 'empty' ? '' : textOf(name));
    expect(points).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['noPoints']);
  },
);

describe.each(names)('the form %s', (name) => {
  const text = textOf(name);
  const expected = shortReading(read(text));
  it.each([
    ['with CRLF', (lines: string) => lines.replaceAll('\n', '\r\n')],
    ['with CR', (lines: string) => lines.replaceAll('\n', '\r')],
    ['with spaces at the line ends', (lines: string) => lines.replaceAll('\n', '  \n')],
    ['in decomposed letters', (lines: string) => lines.normalize('NFD')],
    ['with hard spaces', (lines: string) => lines.replaceAll(' ', '\u00A0')],
    ['with a byte order mark', (lines: string) => `\uFEFF${lines}`],
    ['with soft hyphens in its words', (lines: string) => lines.replace(/(?<=[a-zæøå]{3})(?=[a-zæøå]{3})/g, '\u00AD')],
  ])('is read the same %s', (_variant, change) => expect(shortReading(read(change(text)))).toEqual(expected));
});
