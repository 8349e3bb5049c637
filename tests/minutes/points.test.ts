// Which entries are points, with which themes and labels, and where the rest ended (src/minutes/points.ts).
import { unit, type MinutesDraft } from '../../src/domain';
import { ownersOf, read, readPointsOf } from './reading';

const minutesOf = (text: string): MinutesDraft => read(`Referat fra politirådets møte 10. oktober 2025\n\n${text}`);
/** Below «Oppfølgingspunkter», where every item is a point. */
const listOf = (text: string): MinutesDraft => minutesOf(`Oppfølgingspunkter\n\n${text}`);
/** Theme, text, owners, contributors and deadline of each point, empty fields left out. */
const shown = (points: MinutesDraft['points']): string[] =>
  points.map(({ theme, text, owners, contributors, due }) =>
    [theme, text, ownersOf(owners), ownersOf(contributors), due?.kind === 'day' ? due.day : (due?.kind ?? '')]
      .filter((part) => part !== '')
      .join(' | '),
  );
const pointsOf = (text: string): string[] => shown(readPointsOf(text));
const openPointsOf = (text: string): string[] => shown(minutesOf(text).points);
/** Kind and text of what was set aside, `?` for what found no place; the list's own heading left out. */
const asideOf = ({ setAside, notPlaced }: MinutesDraft): string[] => [
  ...setAside.filter(({ kind }) => kind !== 'heading').map(({ kind, text }) => `${kind}: ${text}`),
  ...notPlaced.map(({ text }) => `?: ${text}`),
];

describe('a list where no heading says that points follow', () => {
  it.each([
    ['an owner', '• Brua males.\nAnsvarlig: OPD\n', ['Brua males. | OPD']],
    ['an owner inside a sub-item', '• Brua:\n- Den males.\nAnsvarlig: OPD\n', ['Brua:\n- Den males. | OPD']],
    ['a code that nobody knows', '• Brua males.\nAnsvarlig: QQQ\n', ['Brua males.']],
    ['a code that nobody knows beside an owner', '• Brua males.\nAnsvarlig: OPD og QQQ\n', ['Brua males. | OPD']],
  ])('holds points where it has %s', (_what, text, points) => expect(openPointsOf(text)).toEqual(points));

  it.each([
    ['contributors only', '• Kaffe.\nMedvirkende: OPD\n'],
    ['a deadline only', '• Kaffe.\nFrist: 1. juni 2026\n'],
    ['an owner line without owners', '• Kaffe.\nAnsvarlig: alle\n'],
  ])('holds none where it has %s', (_what, text) => expect(openPointsOf(text)).toEqual([]));

  it('holds every item with the sign of those that have owners, and no other', () => {
    expect(openPointsOf('   - Velkommen.\n1. Brua males.\nAnsvarlig: OPD\n2. Bussen går.\n')).toEqual([
      'Brua males. | OPD',
      'Bussen går.',
    ]);
  });

  it('begins anew at its first number, not at another with the same sign', () => {
    expect(openPointsOf('1. Velkommen.\n2. Kaffe.\n1. Brua males.\nAnsvarlig: OPD\n')).toEqual(['Brua males. | OPD']);
    expect(openPointsOf('1. Brua males.\nAnsvarlig: OPD\n2. Kaffe.\n2. Kake.\n')).toHaveLength(3);
    expect(openPointsOf('• Brua males.\nAnsvarlig: OPD\n• Kaffe.\n')).toHaveLength(2);
  });

  it('holds a case only where the case has owners', () => {
    expect(openPointsOf('Sak 1/25 Brua males.\nAnsvarlig: OPD\n\nSak 2/25 Bussen går.\n')).toEqual([
      'Sak 1/25 Brua males. | OPD',
    ]);
  });
});

describe('what was no point', () => {
  it.each([
    ['text before the points', 'Bussen går.\n\n• En.\nAnsvarlig: OPD\n', ['intro: Bussen går.']],
    ['text after the points', '• En.\nAnsvarlig: OPD\n\nBussen går.\n', ['discussion: Bussen går.']],
    ['a list before the points', '• Bussen.\n\nDette ble avtalt.\n\n• En.\nAnsvarlig: OPD\n', ['intro: • Bussen.\nDette ble avtalt.']],
    ['a list after the points', '• En.\nAnsvarlig: OPD\n\nSå ble det kaffe.\n\n- Kake.\n  * Bløtkake.\n', ['discussion: Så ble det kaffe.\n- Kake.\n* Bløtkake.']],
    ['a heading without points, before them', '## Kaffe\n- Kake.\n\nBussen går.\n\n## Avtalt\n• En.\nAnsvarlig: OPD\n', ['intro: ## Kaffe\n- Kake.\nBussen går.']],
    ['a heading without points, after them', '• En.\nAnsvarlig: OPD\n\n## Kaffe\n- Kake.\n', ['discussion: ## Kaffe\n- Kake.']],
    ['a table without owners, before the points', 'Tiltak\tHvem\nKaffe\tAlle\n\n• En.\nAnsvarlig: OPD\n', ['intro: Tiltak\tHvem\nKaffe\tAlle']],
    ['a table without owners, after the points', '• En.\nAnsvarlig: OPD\n\nTiltak\tHvem\nKaffe\tAlle\n', ['discussion: Tiltak\tHvem\nKaffe\tAlle']],
    ['a bullet without text', '• En.\nAnsvarlig: OPD\n\nSå ble det kaffe.\n\n*\n* Kake.\n', ['discussion: Så ble det kaffe.', 'marks: *', 'discussion: * Kake.']],
  ])('is set aside: %s', (_what, text, aside) => expect(asideOf(minutesOf(text))).toEqual(aside)); // prettier-ignore

  it.each([
    ['text before the points', 'Bussen går.\n\n• En.\n', ['intro: Bussen går.']],
    ['when the points are reported', '• En.\nAnsvarlig: OPD\n\nStatus rapporteres i april.\n', ['reporting: Status rapporteres i april.']],
    ['a heading before the points that has none', '## Kaffe\n\nBussen går.\n\n## Avtalt\n• En.\n', ['intro: ## Kaffe\nBussen går.']],
    ['a bullet without text', '•\n\n• En.\n', ['marks: •']],
    ['that there are no points', '• Ingen nye punkter.\n', ['intro: • Ingen nye punkter.']],
    ['a row of a table without text', 'Nr\tPunkt\tAnsvarlig\n1\t\t\n2\tEn\tOPD\n3\t\t\n', ['marks: Nr\tPunkt\tAnsvarlig\n1', 'marks: 3']],
  ])('is set aside, below «Oppfølgingspunkter»: %s', (_what, text, aside) => expect(asideOf(listOf(text))).toEqual(aside)); // prettier-ignore

  it.each([
    ['text after the points', '• En.\nAnsvarlig: OPD\n\nBussen går.\n', ['?: Bussen går.']],
    ['a heading after the points that has none', '• En.\nAnsvarlig: OPD\n\nKaffe\n\nBussen går.\n', ['?: Kaffe\nBussen går.']],
    ['owners without a text', '•\nAnsvarlig: OPD\n• En.\n', ['?: •\nAnsvarlig: OPD']],
    ['owners of a table without a text above them', 'Punkt\tAnsvarlig\n\tSET\nEn\tOPD\n', ['marks: Punkt\tAnsvarlig', '?: SET']],
    ['text below the heading of a matter', '2. Ungdom\n\nLagt fram av byrådet.\n\nOppfølging:\n• En.\nAnsvarlig: OPD\n', ['?: Lagt fram av byrådet.']],
    ['text and a deadline of the heading above sub-items', '1. Ungdom\n\nDet haster.\nFrist: 1. juni 2026\na) En.\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n', ['?: Det haster.\nFrist: 1. juni 2026']],
  ])('finds no place, below «Oppfølgingspunkter»: %s', (_what, text, aside) => expect(asideOf(listOf(text))).toEqual(aside)); // prettier-ignore

  it('finds no place where it is a label without a point', () => {
    expect(asideOf(minutesOf('Ansvarlig: OPD\n\nBussen går.\n'))).toEqual(['intro: Bussen går.', '?: Ansvarlig: OPD']);
  });

  it('is in the discussion where it stands above the points of a case', () => {
    expect(
      asideOf(
        minutesOf('Sak 1/25 Brua\n\nDen er gammel.\n\na) Den males.\nAnsvarlig: OPD\nb) Den vaskes.\nAnsvarlig: SET\n'),
      ),
    ).toEqual(['discussion: Den er gammel.']);
  });

  it('is «Ingen» only without owners', () => {
    expect(pointsOf('• Ingen tiltak\nAnsvarlig: OPD\n')).toEqual(['Ingen tiltak | OPD']);
  });
});

describe('the themes of the meeting', () => {
  const themesOf = (text: string): readonly string[] => minutesOf(text).themes;
  it.each([
    ['with bullets', 'Disse temaene ble drøftet:\n• Vold\n• Svindel\n', ['Vold', 'Svindel']],
    ['with sub-items', 'Disse temaene ble drøftet:\n• Vold\n  - i sentrum\n• Svindel\n', ['Vold', 'i sentrum', 'Svindel']],
    ['without bullets', 'Temaer\n\nVold\n\nSvindel\n\nDet ble en god samtale.\n', ['Vold', 'Svindel']],
    ['without bullets, after the points', '• En.\nAnsvarlig: OPD\n\nDisse temaene ble også drøftet:\n\nVold\n\nSvindel\n', ['Vold', 'Svindel']],
    ['with bullets, after the points', '• En.\nAnsvarlig: OPD\n\nDisse temaene ble også drøftet:\n\n- Vold\n- Svindel\n', ['Vold', 'Svindel']],
    ['with a deadline, each once', 'Disse temaene ble drøftet:\n• Vold (frist: 1. juni)\n• Svindel\n', ['Vold', 'Svindel']],
    ['without labels below them', 'Disse temaene ble drøftet:\n• Vold\nAnsvarlig: alle\n• Svindel\n', ['Vold', 'Svindel']],
    ['with the label «Tema»', 'Tema: Vold\nOrdføreren fortalte.\n\nTema: Svindel\n', ['Vold', 'Svindel']],
    ['up to the end of the list', 'Disse temaene ble drøftet:\n• Vold\n\nOrdføreren takket alle\n\nKaffe\n', ['Vold']],
    ['up to a sentence', 'Disse temaene ble drøftet:\n\nVold\n\nOrdføreren takket alle.\n\nKaffe\n', ['Vold']],
    ['but no other list', 'Dette ble drøftet.\n\n• Vold\n• Svindel\n', []],
  ])('are read %s', (_how, text, themes) => expect(themesOf(text)).toEqual(themes)); // prettier-ignore
});

describe('the theme of a point', () => {
  it.each([
    ['the heading above', 'Ungdom\n• En.\nAnsvarlig: OPD\n• To.\n', ['Ungdom | En. | OPD', 'Ungdom | To.']],
    ['the heading above and the item’s own', 'Ungdom\n\n1. Skole\n\na) En.\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n', ['Ungdom: Skole | En. | OPD', 'Ungdom: Skole | To. | OK/SET']],
    ['the headings of the items above', '1. Ungdom\n1.1 Skole\n1.1.1 En.\nAnsvarlig: OPD\n1.1.2 To.\nAnsvarlig: SET\n', ['Ungdom: Skole | En. | OPD', 'Ungdom: Skole | To. | OK/SET']],
    ['the heading above and its own label', 'Ungdom\n• En.\nTema: Skole\nAnsvarlig: OPD\n', ['Ungdom: Skole | En. | OPD']],
    ['the item above and its own label', '1. Ungdom\n\na) En.\nTema: Skole\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n', ['Ungdom: Skole | En. | OPD', 'Ungdom | To. | OK/SET']],
    ['a lead-in with a colon', '1. I arbeidet med ungdom skal politiet, skolene og alle de andre som møter dem, gjøre dette:\na) En.\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n', ['I arbeidet med ungdom skal politiet, skolene og alle de andre som møter dem, gjøre dette | En. | OPD', 'I arbeidet med ungdom skal politiet, skolene og alle de andre som møter dem, gjøre dette | To. | OK/SET']],
    ['a lead-in with two colons, which keeps the first', '1. Ungdom: skole:\na) En.\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n', ['Ungdom: skole | En. | OPD', 'Ungdom: skole | To. | OK/SET']],
    ['the matter above «Oppfølging:»', '1. Ungdom\nOppfølging:\n• En.\nAnsvarlig: OPD\n\n2. Rus\nOppfølging:\n• To.\nAnsvarlig: SET\n', ['Ungdom | En. | OPD', 'Rus | To. | OK/SET']],
    ['the matter above «Oppfølging:», until the next heading', '1. Ungdom\nOppfølging:\n• En.\nAnsvarlig: OPD\n\nRus\n• To.\nAnsvarlig: SET\nTiltak:\n• Tre.\n', ['Ungdom | En. | OPD', 'Rus | To. | OK/SET', 'Tiltak | Tre.']],
    ['«Oppfølging» itself where no matter stands above', 'Oppfølging:\n• En.\nAnsvarlig: OPD\n', ['Oppfølging | En. | OPD']],
  ])('is %s', (_what, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore

  it.each([
    ['a sentence', '1. Vi skal gjøre mer.\na) En.\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n', ['Vi skal gjøre mer.', 'En. | OPD', 'To. | OK/SET']],
    ['a lead-in of more than a hundred signs', `1. I arbeidet med ungdom skal ${'politiet, skolene, '.repeat(4)}gjøre dette:\na) En.\nAnsvarlig: OPD\nb) To.\nAnsvarlig: SET\n`, [`I arbeidet med ungdom skal ${'politiet, skolene, '.repeat(4)}gjøre dette:`, 'En. | OPD', 'To. | OK/SET']],
    ['an item without «Oppfølging:» below it', '1. Ungdom\n\nRus\n• En.\nAnsvarlig: OPD\n', ['Ungdom', 'Rus | En. | OPD']],
    ['an item that has its owners', '1. Bedre lys\nAnsvarlig: OPD\n\nOppfølging:\n• En.\nAnsvarlig: SET\n', ['Bedre lys | OPD', 'Oppfølging | En. | OK/SET']],
    ['a sentence above «Oppfølging:»', '1. Det haster.\n\nOppfølging:\n• En.\nAnsvarlig: OPD\n', ['Det haster.', 'Oppfølging | En. | OPD']],
    ['an item with a bullet above «Oppfølging:»', '- Bedre lys\n\nOppfølging:\n• En.\nAnsvarlig: OPD\n', ['Bedre lys', 'Oppfølging | En. | OPD']],
  ])('is not %s', (_what, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore

  it('is the matter that was discussed, also where no heading says that points follow', () => {
    expect(openPointsOf('1. Ungdom\n\nOrdføreren fortalte.\n\nOppfølging:\n• En.\nAnsvarlig: OPD\n')).toEqual([
      'Ungdom | En. | OPD',
    ]);
    expect(openPointsOf('1. Det haster.\n\nOrdføreren fortalte.\n\nOppfølging:\n• En.\nAnsvarlig: OPD\n')).toEqual([
      'Oppfølging | En. | OPD',
    ]);
    expect(openPointsOf('- Ungdom\n\nOrdføreren fortalte.\n\nOppfølging:\n• En.\nAnsvarlig: OPD\n')).toEqual([
      'Oppfølging | En. | OPD',
    ]);
  });

  it('is no text that was set aside', () => {
    const { setAside, notPlaced } = listOf('Ungdom\n1. Skole\na) En.\nAnsvarlig: OPD\nb) To.\n');
    expect([setAside.map(({ text }) => text), notPlaced]).toEqual([['Oppfølgingspunkter'], []]);
  });
});

describe('sub-items', () => {
  it.each([
    ['are the text of a point whose owners stand below them', '• Brua:\na) males\nb) vaskes\nc) lyses opp\nAnsvarlig: OPD\n', ['Brua:\na) males\nb) vaskes\nc) lyses opp | OPD']],
    ['are the text of a point whose owners stand above the lead-in’s colon', '• Brua skal få dette:\n- ny maling\nAnsvarlig: OPD\n', ['Brua skal få dette:\n- ny maling | OPD']],
    ['are the text of a point, with what stands below them', '• Brua:\na) males\nb) vaskes\nFrist: 1. juni 2026\nAnsvarlig: OPD\n', ['Brua:\na) males\nb) vaskes | OPD | 2026-06-01']],
    ['are the text of a point that has a deadline', '• Brua skal få dette.\nFrist: 1. juni 2026\n- Ny maling.\n', ['Brua skal få dette.\n- Ny maling. | 2026-06-01']],
    ['have points of their own below a heading', '• Brua\na) Males.\nAnsvarlig: OPD\nb) Vaskes.\nAnsvarlig: SET\n', ['Brua | Males. | OPD', 'Brua | Vaskes. | OK/SET']],
    ['have points of their own where only the last two have owners', '• Brua\na) Males.\nb) Vaskes.\nAnsvarlig: OPD\nc) Lyses opp.\nAnsvarlig: SET\n', ['Brua | Males.', 'Brua | Vaskes. | OPD', 'Brua | Lyses opp. | OK/SET']],
    ['have points of their own where the first and the last have owners', '• Brua\na) Males.\nAnsvarlig: OPD\nb) Vaskes.\nc) Lyses opp.\nAnsvarlig: SET\n', ['Brua | Males. | OPD', 'Brua | Vaskes.', 'Brua | Lyses opp. | OK/SET']],
    ['have points of their own where the owners stand in the last one’s line', '• Brua\na) Males.\nb) Vaskes. Ansvarlig: OPD\n', ['Brua | Males.', 'Brua | Vaskes. | OPD']],
    ['have points of their own where the last one’s line has the owners, and the deadline follows', '• Brua\na) Males.\nb) Vaskes. Ansvarlig: OPD\nFrist: 1. juni 2026\n', ['Brua | Males.', 'Brua | Vaskes. | OPD | 2026-06-01']],
    ['have points of their own where there is one, with a text above that is whole', '• Brua er stygg.\n- Den males.\nAnsvarlig: OPD\n', ['Brua er stygg.', 'Den males. | OPD']],
    ['are points of their own behind the owners', '• Brua males.\nAnsvarlig: OPD\n- Bussen går.\n', ['Brua males. | OPD', 'Bussen går.']],
  ])('%s', (_what, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore
});

describe('labels of a point', () => {
  it('count together where there are several', () => {
    expect(pointsOf('• En.\nAnsvarlig: OPD\nAnsvarlig: SET\n')).toEqual(['En. | OPD OK/SET']);
    expect(readPointsOf('• En.\nAnsvarlig:\nAnsvarlig: OPD\n')[0]?.ownersText).toBe('OPD');
  });

  it('have the line they stand on, wherever the paragraph begins', () => {
    const { problems } = listOf('• Brua males i\nsommer. Ansvarlig: QQQ\nFrist: snart\n\n• Bussen går i\nhøst. Frist: snart. Ansvarlig: ZZZ\n'); // prettier-ignore
    expect(problems.map(({ code, at }) => [code, at?.kind === 'minutes' ? at.line : 0])).toEqual([
      ['unknownUnit', 6],
      ['dueNotUnderstood', 7],
      ['unknownUnit', 10],
      ['dueNotUnderstood', 10],
    ]);
  });

  it('have the line they begin on, where the words of the label are broken over two', () => {
    const { problems } = listOf('• Brua males.\nAnsvarlig for\noppfølging: QQQ\n');
    expect(problems.map(({ at }) => at)).toEqual([{ kind: 'minutes', line: 6 }]);
  });

  it('that are missing are missed at the point’s first line', () => {
    expect(listOf('• Brua males i\nsommer.\n').problems).toMatchObject([
      { code: 'ownersMissing', at: { kind: 'minutes', line: 5 } },
    ]);
  });
});

describe('a table of points', () => {
  it.each([
    ['title and text', 'Tittel\tBeskrivelse\tAnsvarlig\nBrua\tDen males.\tOPD\n', ['Brua\nDen males. | OPD']],
    ['theme', 'Tema\tPunkt\tAnsvarlig\nRus\tEn\tOPD\n\tTo\tSET\n', ['Rus | En | OPD', 'To | OK/SET']],
    ['theme below a heading', 'Ungdom\nTema\tPunkt\tAnsvarlig\nRus\tEn\tOPD\n', ['Ungdom: Rus | En | OPD']],
    ['theme below a row that names one', 'Nr\tTema\tPunkt\tAnsvarlig\n\t\tUngdom\t\n1\tRus\tEn\tOPD\n', ['Ungdom: Rus | En | OPD']],
    ['contributors and deadline', 'Punkt\tAnsvarlig\tMedvirkende\tFrist\nEn\tOPD\tSET\t1.6.2026\nTo\tSET\t\t\n', ['En | OPD | OK/SET | 2026-06-01', 'To | OK/SET']],
    ['owners, a deadline and contributors in the row below', 'Punkt\tAnsvarlig\tMedvirkende\tFrist\nEn\tOPD\t\t\n\tSET\tUTD\t1.6.2026\n', ['En | OPD OK/SET | OK/UTD | 2026-06-01']],
    ['a deadline in the row below', 'Punkt\tAnsvarlig\tFrist\nEn\tOPD\t\n\t\t1.6.2026\n', ['En | OPD | 2026-06-01']],
    ['no owners, where the rows have no numbers', 'Punkt\tAnsvarlig\nBedre lys\t\nTo\tOPD\n', ['Bedre lys', 'To | OPD']],
    ['owners and no number, where other rows have one', 'Nr\tPunkt\tAnsvarlig\n1\tEn\tOPD\n\tBedre lys\tSET\n', ['En | OPD', 'Bedre lys | OK/SET']],
    ['a deadline and no number, where other rows have one', 'Nr\tPunkt\tFrist\n1\tEn\t1.6.2026\n\tBedre lys\t1.7.2026\n', ['En | 2026-06-01', 'Bedre lys | 2026-07-01']],
    ['a number and no owners', 'Nr\tPunkt\tAnsvarlig\n1\tBedre lys\t\n2\tTo\tOPD\n', ['Bedre lys', 'To | OPD']],
  ])('has points with %s', (_what, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore

  it.each([
    ['an owner', 'Tiltak\tHvem\nKaffe\tAlle\nEn\tOPD\n', ['Kaffe', 'En | OPD']],
    ['a code that nobody knows', 'Tiltak\tHvem\nEn\tQQQ\n', ['En']],
    ['a code that nobody knows beside an owner', 'Tiltak\tHvem\nEn\tOPD og QQQ\n', ['En | OPD']],
  ])('has points where no heading says so, when it has %s', (_what, text, points) => expect(openPointsOf(text)).toEqual(points)); // prettier-ignore

  it('keeps each row’s lines, header and rows of themes aside', () => {
    const { points, setAside, notPlaced } = listOf(
      'Nr\tPunkt\tAnsvarlig\n\tUngdom\t\n1\tEn\tOPD\n\t\tSET\n2\tTo\tUTD\n',
    );
    expect(points.map(({ lines }) => lines)).toEqual([
      { first: 7, last: 8 },
      { first: 9, last: 9 },
    ]);
    expect([setAside.map(({ kind }) => kind), notPlaced]).toEqual([['heading', 'marks'], []]);
  });

  it('says where the owners and deadlines are that are not understood', () => {
    const { problems } = listOf('Punkt\tAnsvarlig\tFrist\nEn\tOPD\tsnart\nTo\tQQQ\t\n');
    expect(problems).toMatchObject([
      { code: 'dueNotUnderstood', at: { line: 6 } },
      { code: 'unknownUnit', at: { line: 7 } },
    ]);
  });
});

it('reads the units that are passed in, in a table too', () => {
  const text = 'Referat fra politirådet 9. april 2025\n\nTiltak\tHvem\nEn\tHAV\n';
  expect(read(text, [unit('HAV', 'Havnekontoret', 'HAV')]).points.map(({ owners }) => ownersOf(owners))).toEqual(['HAV']); // prettier-ignore
});
