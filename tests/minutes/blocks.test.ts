// Which lines belong together: items, paragraphs, labels, tables (src/minutes/blocks.ts).
import { ownersOf, read, readPointsOf } from './reading';

const textsOf = (points: string): string[] => readPointsOf(points).map(({ text }) => text);
/** Text, owners and what else was read of each point, empty fields left out. */
const pointsOf = (points: string): string[] =>
  readPointsOf(points).map(({ text, theme, owners, contributors, due }) =>
    [
      theme,
      text,
      ownersOf(owners),
      ownersOf(contributors),
      due === null ? '' : due.kind === 'day' ? due.day : due.kind === 'month' ? due.month : `«${due.text}»`,
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );
const themesOf = (rest: string): readonly string[] =>
  read(`Referat fra politirådets møte 10. oktober 2025\n\nFølgende temaer ble drøftet:\n${rest}`).themes;
const owned = (text: string): string => `${text}\nAnsvarlig: OPD\n`;

describe('a broken line goes on', () => {
  it.each([
    ['with a small letter', '• Politiet deler det de vet\nmed skolene.', 'Politiet deler det de vet med skolene.'],
    ['over a blank line', '• Politiet deler det de vet\n\nmed skolene.', 'Politiet deler det de vet med skolene.'],
    [
      'with a capital, behind a full line',
      '• Politiet deler det de vet med Nordvik\nKommune hver uke i hele det nye året.',
      'Politiet deler det de vet med Nordvik Kommune hver uke i hele det nye året.',
    ],
    [
      'with a word that found no room above',
      '• Politiet deler det meste med\nKommunedelplanutvalgene hver uke i hele det nye året.',
      'Politiet deler det meste med Kommunedelplanutvalgene hver uke i hele det nye året.',
    ],
    ['behind a bullet alone on its line', '•\nPolitiet deler det de vet.', 'Politiet deler det de vet.'],
    ['behind a bullet and a blank line', '•\n\nPolitiet deler det de vet.', 'Politiet deler det de vet.'],
    [
      'inside a name that is broken at its hyphen',
      '• Møtet er i Nord-\nNorge.\nDet holdes når alle de nye lederne har begynt i jobben.',
      'Møtet er i Nord-Norge. Det holdes når alle de nye lederne har begynt i jobben.',
    ],
    ['behind a soft hyphen', '• Politiet deler kunn\u00AD\nskap.', 'Politiet deler kunnskap.'],
    [
      'on the next page',
      '• Politiet deler det de vet om ungdom med\n\n\fNattravnene og skolene.',
      'Politiet deler det de vet om ungdom med Nattravnene og skolene.',
    ],
  ])('%s', (_how, point, text) => expect(textsOf(owned(point))).toEqual([text]));
});

it.each([
  ['a capital', 'Det koster lite.'],
  ['a small letter', 'og det koster lite.'],
])('begins a paragraph of the point after a full stop and a blank line, also with %s', (_how, next) => {
  expect(textsOf(owned(`• Skolene får e-poster.\n\n${next}`))).toEqual([`Skolene får e-poster.\n${next}`]);
});

it('takes the full column for the width of a line, not the longest line of the passage', () => {
  expect(
    textsOf(
      owned(
        '• Politiet deler det de vet i byen\nVest for elva hver uke.\n\nDette står i en bredere spalte enn det som står over, og gjelder alle.',
      ),
    )[0],
  ).toMatch(/^Politiet deler det de vet i byen Vest for elva hver uke\.\nDette/);
});

describe('a theme of the meeting', () => {
  it.each([
    ['over two lines', '• Vold mot de unge i sentrum og\nved skolene\n• Svindel\n', 'Vold mot de unge i sentrum og ved skolene'], // prettier-ignore
    [
      'of two sentences',
      '• Vold mot de unge.\nDet angår skolene.\n• Svindel\n',
      'Vold mot de unge. Det angår skolene.',
    ],
    ['over a page', '• Vold mot de unge i sentrum, ved skolene og\n\n\fNattbussene\n• Svindel\n', 'Vold mot de unge i sentrum, ved skolene og Nattbussene'], // prettier-ignore
    ['behind a bullet alone on its line', '•\nVold\n•\nSvindel\n', 'Vold'],
    ['of a broken name', '• Vold i Nord-\nNorge\n• Svindel\n\nDenne linja er lengre enn de andre linjene.\n', 'Vold i Nord-Norge'], // prettier-ignore
  ])('%s is one', (_how, list, theme) => expect(themesOf(list)).toEqual([theme, 'Svindel']));

  it.each([
    ['a page', '• Vold mot de unge.\n\fOrdføreren takket for innsatsen.\n'],
    ['a blank line', '• Vold mot de unge.\n\nog så takket ordføreren for innsatsen.\n'],
    ['a short line', '• Vold mot de unge\nOrdføreren takket alle for den gode innsatsen i året som gikk.\n'],
  ])('ends at %s', (_what, list) => expect(themesOf(list)).toEqual([expect.stringMatching(/^Vold mot de unge\.?$/)]));
});

describe('a full line with a capital below themes of one line', () => {
  const after = (list: string): string | undefined => themesOf(`${list}\nOslofjordens havner er med i det hele denne gangen\n`).at(-1); // prettier-ignore
  it('is the next paragraph', () => {
    expect(after('• Vold\n• Svindel\n• Trygghet i byens gater og på plassene i vest')).toBe(
      'Trygghet i byens gater og på plassene i vest',
    );
  });
  it.each([
    ['only one theme of one line stands above', '• Vold\n• Trygghet i byens gater og på plassene i'],
    ['the theme has two lines', '• Vold\n• Svindel\n• Trygghet i byens gater og\nparker, på plassene i vest og hos dem ved'], // prettier-ignore
    ['the items above were sentences', '• Om vold.\n• Om svindel.\n• Trygghet i byens gater og på plassene i'],
    ['the items above had two lines', '• Vold og\nuro\n• Svindel og\nran\n• Trygghet i byens gater og på plassene i'],
  ])('goes on with the theme where %s', (_when, list) => expect(after(list)).toMatch(/Oslofjordens havner/));

  it('goes on with a paragraph', () => {
    const { points } = read(
      'Referat fra politirådet 9. april 2025\n\nFølgende temaer ble drøftet:\n• Vold\n• Svindel\n\nPolitiet snakker hver uke med den nye gruppa for\nOslofjordens havner om dem som trenger hjelp nå.\nAnsvarlig: OPD\n',
    );
    expect(points.map(({ text }) => text)).toEqual([
      'Politiet snakker hver uke med den nye gruppa for Oslofjordens havner om dem som trenger hjelp nå.',
    ]);
  });
});

describe('a sign at the start of a line', () => {
  it.each([
    ['a dash in a sentence', '• Ansvaret er delt mellom kommunen\n– og politiet.', 'Ansvaret er delt mellom kommunen – og politiet.'], // prettier-ignore
    ['a dash in a sentence, behind a comma', '• Ansvaret er delt mellom skolene,\n– og politiet.', 'Ansvaret er delt mellom skolene, – og politiet.'], // prettier-ignore
    ['a letter in a sentence', '• Dette følger av reglene i bokstav\nc) om støy.', 'Dette følger av reglene i bokstav c) om støy.'], // prettier-ignore
    ['a number that is not the next', '1. Dette følger av kapittel\n4. Støy er nevnt.', 'Dette følger av kapittel 4. Støy er nevnt.'], // prettier-ignore
    ['the next number, before a small letter', '1. Dette følger av kapittel\n2. og 3. ledd.', 'Dette følger av kapittel 2. og 3. ledd.'], // prettier-ignore
    ['a bare number that is not the next', '• Nødnumrene er disse.\n\n22 Politiet svarer alltid.', 'Nødnumrene er disse.\n22 Politiet svarer alltid.'], // prettier-ignore
    ['a capital that is not the next', '• Saken gjelder dette.\n\nD. Duck-saken er glemt.', 'Saken gjelder dette.\nD. Duck-saken er glemt.'], // prettier-ignore
  ])('is text: %s', (_what, point, text) => expect(textsOf(owned(point))).toEqual([text]));

  it.each([
    ['a dash below a line that has ended', '• Dette gjelder:\n– skolene', 'Dette gjelder:\n– skolene'],
    ['a dash below another', '• Dette gjelder:\n– skolene i byen og de andre stedene\n– bussene', 'Dette gjelder:\n– skolene i byen og de andre stedene\n– bussene'], // prettier-ignore
    ['a bullet, also in the middle of a sentence', '1. Politiet skal passe på\n• skolene\n• bussene', 'Politiet skal passe på\n• skolene\n• bussene'], // prettier-ignore
    ['a letter behind a comma', '• Refleks deles ut i skolene,\na) til de minste\nb) til de største', 'Refleks deles ut i skolene,\na) til de minste\nb) til de største'], // prettier-ignore
    ['a letter behind another', '• Dette gjelder:\na) skolene i byen og de andre stedene\nb) bussene', 'Dette gjelder:\na) skolene i byen og de andre stedene\nb) bussene'], // prettier-ignore
  ])('begins a sub-item: %s', (_what, point, text) => expect(textsOf(owned(point))).toEqual([text]));

  it.each([
    ['the next number, with a capital', '1. Kommunen rydder i den gamle havna\n2. Politiet ser etter.', ['Kommunen rydder i den gamle havna', 'Politiet ser etter.']], // prettier-ignore
    ['a number after a blank line', '1. Kommunen rydder i havna\n\n3. til høsten males brua.', ['Kommunen rydder i havna', 'til høsten males brua.']], // prettier-ignore
    ['a number behind an owner line', '1. Kommunen rydder.\nAnsvarlig: OK ved SET\n3. til høsten males brua.', ['Kommunen rydder.', 'til høsten males brua.']], // prettier-ignore
    ['bare numbers that follow each other', '1 Kommunen rydder.\nAnsvarlig: SET\n2 Brua males.', ['Kommunen rydder.', 'Brua males.']], // prettier-ignore
    ['capitals that follow each other', 'A. Kommunen rydder.\nAnsvarlig: SET\nB. Brua males.', ['Kommunen rydder.', 'Brua males.']], // prettier-ignore
  ])('begins a point: %s', (_what, points, texts) => expect(textsOf(owned(points))).toEqual(texts));

  it('keeps the number of a case, which is its name', () => {
    expect(textsOf(owned('Sak 4/25 Brua males'))).toEqual(['Sak 4/25 Brua males']);
  });
});

describe('a label', () => {
  it.each([
    ['in small letters, with owners behind it', '• Brua males\nansvarlig: OPD', 'Brua males | OPD'],
    ['in small letters behind a dash, whatever stands behind it', '• Brua males\n- ansvarlig: alle', 'Brua males'],
    ['without a colon, behind a bullet', '• Brua males i fire farger\n• Ansvarlig OPD', 'Brua males i fire farger | OPD'], // prettier-ignore
    ['without a colon, behind a full stop', '• Brua males.\nAnsvarlig OPD', 'Brua males. | OPD'],
    ['without a colon, behind a short line', '• Brua males\nmed maling fra havnas lagre i byen\nog i dag\nAnsvarlig OPD', 'Brua males med maling fra havnas lagre i byen og i dag | OPD'], // prettier-ignore
    ['without a colon, behind a blank line', '• Brua males i fire farger\n\nAnsvarlig OPD', 'Brua males i fire farger | OPD'], // prettier-ignore
    ['without a colon, behind another label', '• Brua males.\nMedvirkende: OK ved UTD\nAnsvarlig OPD', 'Brua males. | OPD | OK/UTD'], // prettier-ignore
    ['broken over two lines', '• Brua males.\nAnsvarlig for\noppfølging: OPD', 'Brua males. | OPD'],
  ])('is read %s', (_how, points, point) => expect(pointsOf(points)).toEqual([point]));

  it.each([
    ['in small letters without owners', '• Dette er de\nansvarlige: alle', 'Dette er de ansvarlige: alle'],
    ['without a colon in the middle of a sentence', '• Kommunen peker på den som er\nAnsvarlig OPD', 'Kommunen peker på den som er Ansvarlig OPD'], // prettier-ignore
    ['without a colon behind a dash in the middle of a sentence', '• Kommunen peker på den som er\n– ansvarlig OPD', 'Kommunen peker på den som er – ansvarlig OPD'], // prettier-ignore
  ])('is none %s', (_how, points, point) => expect(pointsOf(points)).toEqual([point]));

  it('behind the bullet of a sub-item is the whole point’s', () => {
    expect(pointsOf('• Brua males:\n- i fire farger\n- Ansvarlig: OPD')).toEqual([
      'Brua males:\n- i fire farger | OPD',
    ]);
  });
});

describe('what stands below a label', () => {
  it.each([
    ['units behind «og»', 'Ansvarlig: OK ved SET og\nUTD', 'OK/SET OK/UTD'],
    ['units behind «og» and a blank line', 'Ansvarlig: OK ved SET og\n\nUTD', 'OK/SET OK/UTD'],
    ['units without anything that joins them', 'Ansvarlig: OPD\nOK ved SET', 'OPD OK/SET'],
    ['units below contributors', 'Ansvarlig: OPD\nMedvirkende: OK ved SET og\nUTD', 'OPD | OK/SET OK/UTD'],
    ['a deadline in small letters', 'Ansvarlig: OPD\nFrist: første halvår\nav 2026', 'OPD | «første halvår av 2026»'],
    ['a deadline that waits for its date', 'Ansvarlig: OPD\nFrist: innen\n1. juni 2026', 'OPD | 2026-06-01'],
    ['a deadline behind «og»', 'Ansvarlig: OPD\nFrist: mai og\nJuni', 'OPD | «mai og Juni»'],
    ['a deadline below its label', 'Ansvarlig: OPD\nFrist:\n1. juni 2026', 'OPD | 2026-06-01'],
  ])('belongs to it: %s', (_what, labels, rest) => expect(pointsOf(`• Brua males.\n${labels}\n`)).toEqual([`Brua males. | ${rest}`])); // prettier-ignore

  it.each([
    ['a heading', 'Ansvarlig: OPD\nUngdom\n• To.\n', ['Brua males. | OPD', 'Ungdom | To.']],
    ['units after a blank line', 'Ansvarlig: OPD\n\nBydel Grorud\n\n• To.\n', ['Brua males. | OPD', 'Bydel Grorud | To.']], // prettier-ignore
    ['a sentence after a deadline', 'Ansvarlig: OPD\nFrist: 1. juni 2026\nKommunen betaler.\n', ['Brua males. | OPD | 2026-06-01']], // prettier-ignore
    ['a sentence after a deadline that has ended', 'Frist: 1. juni 2026;\nog så er det ferie.\nAnsvarlig: OPD\n', ['Brua males. og så er det ferie. | OPD | 2026-06-01']], // prettier-ignore
    ['a paragraph after a deadline', 'Frist: 1. juni 2026\n\nog så er det ferie.\nAnsvarlig: OPD\n', ['Brua males.\nog så er det ferie. | OPD | 2026-06-01']], // prettier-ignore
  ])('does not belong to it: %s', (_what, labels, points) => expect(pointsOf(`• Brua males.\n${labels}`)).toEqual(points)); // prettier-ignore

  it('goes on with the theme', () => {
    expect(pointsOf('Tema: Ungdom og\nrus\n• Brua males.\nAnsvarlig: OPD\n')).toEqual([
      'Ungdom og rus | Brua males. | OPD',
    ]);
  });
});

describe('units as a list below a label', () => {
  it.each([
    ['with nothing behind it', 'Ansvarlig:\n- OPD\n- SET', 'OPD OK/SET'],
    ['with full stops and semicolons', 'Ansvarlig:\n- OPD;\n- Bydel St. Hanshaugen.', 'OPD OK/Bydel St. Hanshaugen'],
    ['with «og»', 'Ansvarlig:\n- SET og\n- UTD', 'OK/SET OK/UTD'],
    ['that names the party', 'Ansvarlig: OK ved\n- SET\n- UTD', 'OK/SET OK/UTD'],
    ['below a blank line', '**Ansvarlig:**\n\n- OPD\n- SET', 'OPD OK/SET'],
    ['of contributors', 'Ansvarlig: OPD\nMedvirkende:\n- SET\n- UTD', 'OPD | OK/SET OK/UTD'],
  ])('are its units: %s', (_how, labels, rest) => {
    expect(pointsOf(`• Brua males.\n${labels}\n\n• To.\n`)).toEqual([`Brua males. | ${rest}`, 'To.']);
  });

  it.each([
    ['a label that has its units', '1. Brua males.\nAnsvarlig: OPD\n2. Bydel Grorud\nAnsvarlig: SET\n'],
    ['another label', '1. Brua males.\nAnsvarlig: OPD\nFrist:\n2. Bydel Grorud\nAnsvarlig: SET\n'],
  ])('are none below %s', (_what, points) => {
    expect(pointsOf(points)).toEqual(['Brua males. | OPD', 'Bydel Grorud | OK/SET']);
  });
});

describe('a table', () => {
  it.each([
    [
      'goes on behind the foot of a page',
      'Punkt\tAnsvarlig\nBrua males.\tOPD\nSide 1 av 2\nBussen går.\tSET\nSide 2 av 2\n',
    ],
    ['is followed by another', 'Punkt\tAnsvarlig\nBrua males.\tOPD\n\nTiltak\tHvem\nBussen går.\tSET\n'],
    ['is followed by a point', 'Punkt\tAnsvarlig\nBrua males.\tOPD\n• Bussen går.\nAnsvarlig: SET\n'],
    ['follows a point', '• Brua males.\nAnsvarlig: OPD\nTiltak\tHvem\nBussen går.\tSET\n'],
  ])('%s', (_what, points) => expect(pointsOf(points)).toEqual(['Brua males. | OPD', 'Bussen går. | OK/SET']));

  it('is over at the line below it', () => {
    const { notPlaced } = read(
      'Referat fra politirådet 9. april 2025\n\nOppfølgingspunkter\n\nPunkt\tAnsvarlig\nBrua males.\tOPD\nAlle var enige.\nSå gikk bussen.\n',
    );
    expect(notPlaced).toEqual([{ text: 'Alle var enige.\nSå gikk bussen.', lines: { first: 7, last: 8 } }]);
  });
});

it.each([
  ['a heading of Markdown', '### Hva skal gjøres?'],
  ['a bold line', '**Hva skal gjøres i Nordvik?**'],
])('takes %s for a heading, also when it is a question', (_what, heading) => {
  expect(readPointsOf(`${heading}\n• Brua males.\nAnsvarlig: OPD\n`)).toMatchObject([
    { theme: heading.replace(/[#*]+ ?/g, ''), text: 'Brua males.' },
  ]);
});

it('takes «Oppfølging:» for a heading of its own, also above a paragraph', () => {
  expect(textsOf('Oppfølging:\nPolitiet lager en plan.\nAnsvarlig: OPD\n')).toEqual(['Politiet lager en plan.']);
});
