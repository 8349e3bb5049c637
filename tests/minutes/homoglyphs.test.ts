// Codes with letters of other alphabets in minutes: told as such, with what was probably meant, and never taken for the code.
import { problemWords } from '../../src/app/problem-words';
import { workbookText } from '../../src/app';
import { ownersOf, read } from './reading';

const minutes = (owners: string): string =>
  `Referat fra politirådets møte 10. oktober 2025\n\nOppfølgingspunkter:\n\n• Et punkt.\no Ansvarlig: ${owners}\n`;

it.each([
  ['a Cyrillic letter', 'OK ved S\u0415T, og OPD', 'S\u0415T', '\u0415', 'SET', 'OPD'],
  ['Cyrillic letters alone', 'OK og \u041E\u0420\u0405', '\u041E\u0420\u0405', '\u041E, \u0420, \u0405', 'OPD', 'OK'],
  ['a Greek letter', 'OK ved \u0392YU', '\u0392YU', '\u0392', 'BYU', ''],
])('tells of %s in a code', (_what, line, text, lookalikes, suggested, owners) => {
  const { points, problems } = read(minutes(line));
  const found = problems.find(({ code }) => code === 'unknownUnit');
  expect(found?.params).toMatchObject({ text, lookalikes });
  expect(String(found?.params['suggestions']).split(', ')[0]).toBe(suggested);
  expect(ownersOf(points[0]?.owners ?? [])).toBe(owners);
  expect(found && problemWords(found, workbookText)).toContain('bokstaver fra et annet alfabet');
});

it.each(['OK ved S\u00ADET, og OPD', 'OK\u00A0ved \u200BSET, og\u2060 OPD', '\u202AOK ved SET\u202C, og OPD'])(
  'reads an owner line with invisible characters as it looks: %j',
  (line) => {
    const { points } = read(minutes(line));
    expect(ownersOf(points[0]?.owners ?? [])).toBe('OK/SET OPD');
  },
);
