// The real minutes, which stand outside the repository, against what a correct reading gives (beside them, *.expected.json).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInUnits, normalizeText, type MinutesDraft } from '../../src/domain';
import { readMinutes } from '../../src/minutes';

const root = join(__dirname, '../..');
const REAL = join(root, '../shared/minutes/politiradsseminaret-2025');
const read = (file: string): MinutesDraft => readMinutes(readFileSync(file, 'utf8'), { units: builtInUnits });
const owners = (draft: MinutesDraft) =>
  draft.points.map((point) => point.owners.map(({ unit, party }) => (unit === party ? unit : `${party}/${unit}`)));
const named = (draft: MinutesDraft, code: string) =>
  draft.problems.filter((problem) => problem.code === code).map(({ params }) => params['code'] ?? params['alias']);

interface Expected {
  readonly date: string;
  readonly points: readonly { readonly starts: string; readonly ends: string; readonly owners: readonly string[] }[];
  readonly units: readonly string[];
}

const hasReal = existsSync(`${REAL}.txt`);
// eslint-disable-next-line no-console -- whoever runs the tests should know what was skipped
if (!hasReal) console.warn('The real minutes are not here (../shared/minutes): their tests are skipped.');
const withReal = hasReal ? describe : describe.skip; // the real minutes are not ours to publish: absent in a bare clone

withReal('the real minutes of 2025', () => {
  const draft = hasReal ? read(`${REAL}.txt`) : undefined!;
  const expected = hasReal ? (JSON.parse(readFileSync(`${REAL}.expected.json`, 'utf8')) as Expected) : undefined!;

  it('give seven points with the owners they name, sixteen rows in all', () => {
    expect(owners(draft)).toEqual(expected.points.map((point) => point.owners));
    expect(owners(draft).flat()).toHaveLength(16);
  });

  it('give each point from its first word to its last', () => {
    draft.points.forEach((point, i) => {
      expect(normalizeText(point.text)).toMatch(new RegExp(`^${escaped(expected.points[i]?.starts ?? '?')}`));
      expect(normalizeText(point.text)).toMatch(new RegExp(`${escaped(expected.points[i]?.ends ?? '?')}$`));
    });
  });

  it('give the meeting, its month of reporting, and the units of the list in its order', () => {
    expect(draft.meeting).toMatchObject({ date: expected.date, endDate: '2025-01-31', reportingMonth: '2025-04' });
    expect(draft.units.map(({ code }) => code)).toEqual(expected.units);
    expect(draft.themes).toHaveLength(5);
  });

  it('name OK and PST as used but not defined, KON as NOE, and BER as responsible but not addressed', () => {
    expect(named(draft, 'unitNotDefined').sort()).toEqual(['OK', 'PST']);
    expect(named(draft, 'aliasUsed')).toEqual(['NOE']);
    expect(named(draft, 'unitNotAddressed')).toEqual(['BER']);
    expect(draft.problems).toHaveLength(4);
    expect(draft.notPlaced).toEqual([]);
  });

  it('read the same with other line ends, trailing spaces and decomposed letters', () => {
    const text = readFileSync(`${REAL}.txt`, 'utf8');
    for (const other of [
      text.replace(/\r?\n/g, '\r\n'),
      text.replace(/\n/g, '   \n'),
      text.normalize('NFD'),
      `\uFEFF${text}`,
    ]) {
      const { points, meeting, units } = readMinutes(other, { units: builtInUnits });
      expect({ points, meeting, units }).toEqual({ points: draft.points, meeting: draft.meeting, units: draft.units });
    }
  });
});

const escaped = (text: string) => normalizeText(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
