// The minutes' own list of abbreviations (src/minutes/abbreviations.ts).
import { read } from './reading';

const listOf = (list: string): string[] =>
  read(`Referat fra politirådet 9. april 2025\n\nForkortelser:\n${list}\n`, []).units.map(
    ({ code, name }) => `${code} ${name}`,
  );
const expected = ['OK Oslo kommune', 'OPD Oslo politidistrikt'];

it.each([
  ['colons', 'OK: Oslo kommune\nOPD: Oslo politidistrikt'],
  ['colons with space before', 'OK : Oslo kommune\nOPD :Oslo politidistrikt'],
  ['equals signs', 'OK = Oslo kommune\nOPD=Oslo politidistrikt'],
  ['dashes', 'OK - Oslo kommune\nOPD – Oslo politidistrikt'],
  ['tabs', 'OK\tOslo kommune\nOPD\t\tOslo politidistrikt'],
  ['bullets', '• OK: Oslo kommune\n- OPD: Oslo politidistrikt'],
  ['bold codes', '**OK**: Oslo kommune\n**OPD:** Oslo politidistrikt'],
  ['Markdown cells', '| OK | Oslo kommune |\n| OPD | Oslo politidistrikt |'],
  ['commas on one line', 'OK: Oslo kommune, OPD: Oslo politidistrikt.'],
  ['semicolons on one line', 'OK = Oslo kommune; OPD = Oslo politidistrikt;'],
  ['«og» on one line', 'OK = Oslo kommune og OPD = Oslo politidistrikt'],
  ['full stops on one line', 'OK - Oslo kommune. OPD - Oslo politidistrikt.'],
  ['blank lines between', 'OK: Oslo kommune\n\n\nOPD: Oslo politidistrikt'],
])('is read with %s', (_how, list) => expect(listOf(list)).toEqual(expected));

it.each([
  ['after «og»', 'NOE: Avdeling for kultur og\nnæring\nBER: Beredskap', 'NOE Avdeling for kultur og næring'],
  [
    'after «og», with a capital',
    'NOE: Avdeling for kultur og\nNæring\nBER: Beredskap',
    'NOE Avdeling for kultur og Næring',
  ],
  ['after «for»', 'NOE: Avdeling for\nkultur\nBER: Beredskap', 'NOE Avdeling for kultur'],
  ['inside a word', 'NOE: Avdeling for kul-\ntur\nBER: Beredskap', 'NOE Avdeling for kultur'],
  ['before a small letter', 'NOE: Avdeling\nfor kultur\nBER: Beredskap', 'NOE Avdeling for kultur'],
])('joins a name that is broken %s', (_where, list, name) => expect(listOf(list)).toEqual([name, 'BER Beredskap']));

it('keeps a comma and an «og» inside a name', () => {
  expect(listOf('BFE: Barne-, familie- og ungdomsetaten\nSaLTo: Samordning, lokalt og trygt')).toEqual([
    'BFE Barne-, familie- og ungdomsetaten',
    'SaLTo Samordning, lokalt og trygt',
  ]);
});

it.each([
  ['a sentence with a colon', 'Enhetene heter: Enhet nord og Enhet sør.'],
  ['a remark', 'Merk: navnene er nye.'],
  ['a remark over two lines', 'Enhetene heter: Enhet nord,\nEnhet sør og Enhet vest.'],
])('does not take %s for an abbreviation', (_what, remark) => {
  expect(listOf(`OK: Oslo kommune\n${remark}\nOPD: Oslo politidistrikt`)).toEqual(expected);
});

it('ends where a paragraph follows that is no part of it', () => {
  const { notPlaced, setAside } = read(
    'Referat fra møtet 9. april 2025\n\nForkortelser:\nOK: Oslo kommune\n\nBussen gikk klokka fire.\n',
  );
  expect(notPlaced.map(({ text }) => text)).toEqual(['Bussen gikk klokka fire.']);
  expect(setAside.map(({ text }) => text)).toEqual(['Forkortelser:\nOK: Oslo kommune']);
});

it.each(['Forkortelser', 'Forkortelser:', '**Forkortelser**', '## Forkortelser', 'FORKORTELSER', 'Forkortingar:', 'Forkortelsesliste', 'Liste over forkortelser:', '5. Forkortelser', 'Forkortelser brukt i referatet:'])(
  'stands below «%s»',
  (heading) => {
    expect(read(`Referat fra møtet 9. april 2025\n\n${heading}\nOK: Oslo kommune\n`, []).units).toHaveLength(1);
  },
); // prettier-ignore

it('says so when one code stands for two names', () => {
  const { problems } = read(
    'Referat fra møtet 9. april 2025\n\nForkortelser\nAB: En ting\nAB: En annen ting\nAB: en ting\n',
    [],
  );
  expect(problems.map(({ code, params }) => [code, params['name'], params['known']])).toEqual([
    ['noPoints', undefined, undefined],
    ['unitNameConflict', 'En annen ting', 'En ting'],
  ]);
});
