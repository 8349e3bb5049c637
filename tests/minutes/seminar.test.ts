// The seminar's minutes of 30–31 January 2025, in detail: the project's own telling of them (samples/), and the real ones where they
// are at hand. whole-minutes.test.ts compares the real ones with what was expected of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { traceMinutes } from '../../src/minutes';
import { builtInUnits } from '../../src/domain';
import { read, readText, sampleFile, shortReading } from './reading';

const realFile = join(__dirname, '../../../shared/minutes/politiradsseminaret-2025.txt');
const hasReal = existsSync(realFile);
if (!hasReal) process.stderr.write('The real minutes (../shared/minutes) are not here: their tests are skipped.\n');

const factUnits = ['OPD', 'BLK', 'UTD', 'NOE', 'SET', 'BYU', 'VEL', 'BER'];

describe.each([['the sample', sampleFile], ...(hasReal ? [['the real minutes', realFile]] : [])] as [string, string][])(
  '%s',
  (_name, file) => {
    const draft = read(readText(file));
    const short = shortReading(draft);
    const text = readText(file);

    it('has seven points and sixteen owner rows', () => {
      expect(draft.points).toHaveLength(7);
      const rows = draft.points.flatMap(({ owners }) => owners.map(({ unit }) => unit));
      const count = (unit: string) => rows.filter((row) => row === unit).length;
      expect(rows).toHaveLength(16);
      expect(['OPD', 'SET', 'BER', 'UTD', 'BYU', 'BLK', 'OK'].map(count)).toEqual([7, 4, 1, 1, 1, 1, 1]);
    });

    it('was held on two days and is reported in April', () => {
      expect(short.date).toBe('2025-01-30 – 2025-01-31');
      expect(short.reportingMonth).toBe('2025-04');
    });

    it('has five themes that are not points', () => expect(draft.themes).toHaveLength(5));

    it('lists eight units and no sentence with a colon', () => {
      expect(draft.units.map(({ code }) => code)).toEqual(factUnits);
      expect(draft.units.map(({ party }) => party)).toEqual(factUnits.map((code) => (code === 'OPD' ? 'OPD' : 'OK')));
      expect(draft.units.find(({ code }) => code === 'NOE')?.name).toBe('Byrådsavdeling for kultur og næring');
    });

    it('has four things to tell the secretary, and no more', () => {
      expect(draft.problems.map(({ code, params }) => [code, params['code']])).toEqual([
        ['unitNotDefined', 'OK'],
        ['unitNotAddressed', 'BER'],
        ['unitNotDefined', 'PST'],
        ['aliasUsed', 'NOE'],
      ]);
      expect(draft.problems.at(-1)?.params['alias']).toBe('KON');
    });

    it('places every line', () => {
      expect(draft.notPlaced).toEqual([]);
      const { trace } = traceMinutes(text, { units: builtInUnits });
      const written = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
      expect(trace.map(({ line }) => line)).toEqual(written);
    });

    it('sets the passages around the points aside by their kind', () => {
      const kinds = [
        'intro',
        'intro',
        'heading',
        'abbreviations',
        'about',
        'participants',
        'closing',
        'copyList',
        'recipients',
      ];
      expect(draft.setAside.map(({ kind }) => kind)).toEqual(kinds);
    });

    it('has a short title of its own for each point', () => {
      const titles = draft.points.map(({ shortTitle }) => shortTitle);
      expect(new Set(titles).size).toBe(7);
      for (const title of titles) expect(title).toMatch(/^[\p{Lu}].{10,59}$/u);
      for (const title of titles) expect(title).not.toMatch(/ (og|med|for|i|mellom|som|et|en|av)$/);
    });

    it('reads the same when each paragraph stands on one line', () => {
      const joined = draft.points.map((point) => point.text);
      const unwrapped = text.replace(/([^\n])\s*\n[ ]*(?=[\p{Ll}(])(?!o )/gu, '$1 ');
      expect(unwrapped.split('\n').length).toBeLessThan(text.split('\n').length);
      expect(read(unwrapped).points.map((point) => point.text)).toEqual(joined);
    });
  },
);

// Skipped where the real minutes are absent: they are not ours to publish.
const withReal = hasReal ? it : it.skip; // absent in a bare clone
withReal('shares no sentence with the real minutes in its sample', () => {
  // Owner lines, headings and the names of units are facts; sentences are not.
  const sentences = (file: string) =>
    readText(file)
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?])\s|•|o Ansvarlig[^•]*/)
      .map((sentence) => sentence.trim().toLowerCase())
      .filter((sentence) => sentence.split(' ').length > 5);
  const real = new Set(sentences(realFile));
  expect(sentences(sampleFile).filter((sentence) => real.has(sentence))).toEqual([]);
});
