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
  ['letters', 'a) OK: Oslo kommune\nb) OPD: Oslo politidistrikt'],
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
  ['behind the heading', 'Forkortelser: NOE: Avdeling for\nkultur\n', ['NOE Avdeling for kultur']],
  ['behind the heading, before a small letter', 'Forkortelser: NOE: Avdeling\nfor kultur\n', ['NOE Avdeling for kultur']],
  ['over the foot of a page', 'Forkortelser\nNOE: Avdeling\nSide 1 av 2\nfor kultur\nSide 2 av 2\n', ['NOE Avdeling for kultur']],
  ['over the foot of a page, behind «for»', 'Forkortelser\nNOE: Avdeling for\nSide 1 av 2\nKultur\nSide 2 av 2\n', ['NOE Avdeling for Kultur']],
  ['behind a soft hyphen and a blank line', 'Forkortelser\nNOE: Avdeling for kul\u00AD\n\ntur\n', ['NOE Avdeling for kultur']],
  ['behind a full stop inside', 'Forkortelser\nSHA: Kontoret i St. Hanshaugen\nbydel\n', ['SHA Kontoret i St. Hanshaugen bydel']],
])('reads a name that is broken %s', (_where, text, names) => {
  const { units, notPlaced } = read(`Referat fra politirådet 9. april 2025\n\n${text}`, []);
  expect([units.map(({ code, name }) => `${code} ${name}`), notPlaced]).toEqual([names, []]);
}); // prettier-ignore

it('ends a name at a line that begins with a capital, or after a full stop', () => {
  expect(listOf('OK: Sør-Oslo kommune\nNavnene er nye.\nOPD: Oslo politidistrikt.\ndet er nytt')).toEqual([
    'OK Sør-Oslo kommune',
    'OPD Oslo politidistrikt',
  ]);
});

it('keeps a colon inside a name', () => {
  expect(listOf('FAU: Foreldrenes utvalg, Skolen: vest\nOPD: Oslo politidistrikt')).toEqual([
    'FAU Foreldrenes utvalg, Skolen: vest',
    'OPD Oslo politidistrikt',
  ]);
});

it('goes on after a paragraph that stands between its entries', () => {
  expect(listOf('OK: Oslo kommune\n\nEnhetene er nye.\n\nOPD: Oslo politidistrikt')).toEqual(expected);
});

it('takes a list without entries for a list all the same', () => {
  const { setAside, notPlaced } = read('Referat fra møtet 9. april 2025\n\nForkortelser\n\nIngen er brukt.\n', []);
  expect([setAside.map(({ kind }) => kind), notPlaced]).toEqual([['abbreviations'], []]);
});

it.each([
  ['a sentence with a colon', 'Enhetene heter: Enhet nord og Enhet sør.'],
  ['a remark', 'Merk: navnene er nye.'],
  ['a remark that goes on in small letters', 'Merk: navnene er\nnye.'],
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
