// Points as they are handed over: texts tidied, problems noted where they stand (src/minutes/finish-points.ts).
import { read } from './reading';

const listOf = (text: string) =>
  read(`Referat fra politirådets møte 10. oktober 2025\n\nOppfølgingspunkter:\n\n${text}`);

it.each([
  ['a full stop', 'OK ved SET, og OPD.', 'OK ved SET, og OPD'],
  ['a semicolon', 'OPD; SET;', 'OPD; SET'],
  ['a full stop inside', 'Bydel St. Hanshaugen; SET.', 'Bydel St. Hanshaugen; SET'],
  ['bold marks', '**OPD**', 'OPD'],
  ['spaces and tabs', 'OK   ved  SET', 'OK ved SET'],
])('hands owners over as written, without %s at the end', (_what, written, text) => {
  expect(listOf(`• Brua males.\nAnsvarlig: ${written}\n`).points[0]?.ownersText).toBe(text);
});

it('hands the owners of a table’s cell over on one line', () => {
  const { points } = listOf('| Punkt | Ansvarlig |\n|---|---|\n| Brua males | OPD<br>SET |\n');
  expect(points.map(({ ownersText }) => ownersText)).toEqual(['OPD SET']);
});

it('hands a text over without bold marks', () => {
  const { points } = listOf('• **Brua** males i __fire__ farger, 2 ** 3.\nAnsvarlig: OPD\n');
  expect(points.map(({ text, shortTitle }) => [text, shortTitle])).toEqual([
    ['Brua males i fire farger, 2 ** 3.', 'Brua males i fire farger, 2 3'],
  ]);
});

it('misses owners where the line has none, or only a full stop', () => {
  for (const owners of ['', 'Ansvarlig:\n', 'Ansvarlig: .\n'])
    expect(listOf(`• Brua males.\n${owners}`).problems).toEqual([
      { code: 'ownersMissing', severity: 'warning', params: {}, at: { kind: 'minutes', line: 5 } },
    ]);
});

it('says so when a text is longer than a cell holds', () => {
  const point = (length: number) => `• ${'x'.repeat(length - 1)}.\nAnsvarlig: OPD\n\n`;
  expect(listOf(point(32_767) + point(32_768)).problems).toEqual([
    {
      code: 'textTooLong',
      severity: 'error',
      at: { kind: 'minutes', line: 8 },
      params: { length: 32_768, limit: 32_767 },
    },
  ]);
});

it.each([
  ['the text', '• Ring 22 33 44 55.\nAnsvarlig: OPD\n'],
  ['the owners', '• Brua males.\nAnsvarlig: OPD (22 33 44 55)\n'],
  ['the contributors', '• Brua males.\nAnsvarlig: OPD\nMedvirkende: SET (22 33 44 55)\n'],
])('warns about possible personal data in %s', (_where, text) => {
  expect(listOf(text).problems).toContainEqual({
    code: 'possiblePersonalData',
    severity: 'warning',
    at: { kind: 'minutes', line: 5 },
    params: { kind: 'phone', text: '22 33 44 55' },
  });
});

it('says of owners and contributors alike what is not understood', () => {
  const { problems } = listOf('• Brua males.\nAnsvarlig: QQQ\nMedvirkende: ZZZ\n');
  expect(problems.map(({ code, params }) => [code, params['text']])).toEqual([
    ['unknownUnit', 'QQQ'],
    ['unknownUnit', 'ZZZ'],
  ]);
});
