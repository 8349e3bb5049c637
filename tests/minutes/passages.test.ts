// Where points begin and end, where a line may mean two things (src/minutes/sections, blocks, entries, points, tables).
import { ownersOf, read, readPointsOf } from './reading';

const textsOf = (points: string): string[] => readPointsOf(points).map(({ text }) => text);
const minutesOf = (rest: string) => read(`Referat fra politirådets møte 10. oktober 2025\n\n${rest}`);

it('takes a date at the start of a paragraph for a date', () => {
  expect(textsOf('• Øvelsen holdes til våren.\n\n1. juni er reservedag.\nAnsvarlig: OPD\n')).toEqual([
    'Øvelsen holdes til våren.\n1. juni er reservedag.',
  ]);
});

it('takes a year or a number at the start of a broken line for part of the sentence', () => {
  const text =
    'Tallene gjelder de unge som ble anmeldt for flere forhold i\n2023. Politiet deler dem med dem som trenger dem, i kapittel\n4. Også kommunen deler.';
  expect(textsOf(`• ${text}\nAnsvarlig: OPD\n`)).toEqual([text.replaceAll('\n', ' ')]);
});

it('takes «Tema» and «Ansvar» without a colon for words', () => {
  expect(textsOf('• Et punkt.\nTema er viktig.\nAnsvar for oppfølging er tydelig.\nAnsvarlig: OPD\n')).toEqual([
    'Et punkt. Tema er viktig. Ansvar for oppfølging er tydelig.',
  ]);
});

it('gives the owners’ line back what is not owners', () => {
  const [point] = readPointsOf('• Et punkt.\nAnsvarlig: OK ved Bydel St. Hanshaugen og OPD. Det meldes fra i mai.\n');
  expect([point?.text, ownersOf(point?.owners ?? [])]).toEqual([
    'Et punkt. Det meldes fra i mai.',
    'OK/Bydel St. Hanshaugen OPD',
  ]);
});

it('reads no owners from a paragraph that stands behind the label by mistake', () => {
  const long = 'OK og '.repeat(400);
  const { points, problems } = minutesOf(`Oppfølgingspunkter\n• Et punkt.\nAnsvarlig: ${long}\n`);
  expect(points[0]?.owners).toEqual([]);
  expect(points[0]?.ownersText).toBe(long.trim());
  expect(problems.map(({ code }) => code)).toEqual(['ownersNotUnderstood']);
  expect(String(problems[0]?.params['text']).length).toBeLessThan(250);
});

it('takes «Oppfølgingspunkter» in a numbered agenda for an item of it', () => {
  const { points, problems } = minutesOf(
    '1. Godkjenning\n2. Oppfølgingspunkter\n3. Eventuelt\n\nAlle var enige.\n\n• Vel hjem.\n',
  );
  expect([points, problems.map(({ code }) => code)]).toEqual([[], ['noPoints']]);
});

it('takes a numbered heading «3. Oppfølgingspunkter» for one', () => {
  expect(minutesOf('3. Oppfølgingspunkter\n\n• Et punkt.\nAnsvarlig: OPD\n').points).toHaveLength(1);
});

it('takes a table with clock times for a programme, also in minutes', () => {
  expect(minutesOf('Tid\tSak\tAnsvarlig\n09.00\tVelkommen\tOPD\n').points).toEqual([]);
});

it('reads rows of a table whose last cells are missing', () => {
  const { points } = minutesOf('Oppfølgingspunkter\n\nNr\tPunkt\tAnsvarlig\n1\tEt punkt\n2\tTo punkter\tOPD\n');
  expect(points.map(({ text, ownersText }) => [text, ownersText])).toEqual([
    ['Et punkt', ''],
    ['To punkter', 'OPD'],
  ]);
});

it('reads a cell of owners below another as the same point’s', () => {
  const { points } = minutesOf('Oppfølgingspunkter\n\nPunkt\tAnsvarlig\nEt punkt\tOK ved SET\n\tOPD\n');
  expect(points.map(({ owners }) => ownersOf(owners))).toEqual(['OK/SET OPD']);
});

it('reads a row with one cell in a numbered table as the theme of the rows below', () => {
  const { points } = minutesOf('Oppfølgingspunkter\n\nNr\tPunkt\tAnsvarlig\n\tUngdom\t\n1\tEt punkt\tOPD\n');
  expect(points.map(({ theme, text }) => [theme, text])).toEqual([['Ungdom', 'Et punkt']]);
});

it('keeps cells of columns it does not know with the text', () => {
  const { points } = minutesOf('Oppfølgingspunkter\n\nPunkt\tAnsvarlig\tKostnad\nEt punkt\tOPD\t20 000 kr\n');
  expect(points.map(({ text }) => text)).toEqual(['Et punkt\nKostnad: 20 000 kr']);
});

it('ends a list of themes at a full line, also without blank lines', () => {
  const { themes, setAside } = minutesOf(
    'Rådet møttes i byen denne dagen, og de følgende temaene ble drøftet:\n• Vold blant de unge\n• Svindel mot de eldre\n• Trygghet i byens gater og på plassene i sentrum\nOrdføreren takket for innsatsen og gikk gjennom det som skal gjøres\nframover. Alle var enige.\n',
  );
  expect(themes).toEqual([
    'Vold blant de unge',
    'Svindel mot de eldre',
    'Trygghet i byens gater og på plassene i sentrum',
  ]);
  expect(setAside.at(-1)?.text).toMatch(/^Ordføreren .*\nframover/);
});

it('takes the paragraph above an owner line for the point, not the theme above that', () => {
  const { points, themes } = minutesOf(
    'Følgende temaer ble drøftet:\n\n• Vold\n• Svindel\n\nPolitiet lager en oversikt.\n\nAnsvarlig: OPD\n',
  );
  expect(points.map(({ text }) => text)).toEqual(['Politiet lager en oversikt.']);
  expect(themes).toEqual(['Vold', 'Svindel']);
});

it('takes «2.» after «1.1» for the higher level, also where no «1.» was written', () => {
  expect(textsOf('1.1 En.\nAnsvarlig: OPD\n1.2 To\n2. Tre.\nAnsvarlig: OPD\n')).toEqual(['En.', 'To', 'Tre.']);
});

it('takes sub-items after the owner line for points of their own', () => {
  expect(textsOf('• En.\nAnsvarlig: OPD\n- To.\n* Tre.\nAnsvarlig: OPD\n')).toEqual(['En.', 'To.', 'Tre.']);
});

it('takes «Ingen» below the heading for no point', () => {
  const { points, setAside } = minutesOf('Oppfølgingspunkter\n\n• Ingen.\n');
  expect(points).toEqual([]);
  expect(setAside.map(({ kind }) => kind)).toEqual(['heading', 'intro']);
});

it('places a paragraph that follows the points nowhere, and says so', () => {
  const { points, notPlaced, problems } = minutesOf('Oppfølgingspunkter\n\n• Et punkt.\nAnsvarlig: OPD\n\nBussen gikk klokka fire.\nDen var full.\n\nVennlig hilsen\nOrdføreren\n'); // prettier-ignore
  expect(points.map(({ text }) => text)).toEqual(['Et punkt.']);
  expect(notPlaced).toEqual([{ text: 'Bussen gikk klokka fire.\nDen var full.', lines: { first: 8, last: 9 } }]);
  expect(problems).toMatchObject([{ code: 'textNotPlaced', at: { kind: 'minutes', line: 8 } }]);
});

it('takes a list without owners, outside the points, for no points', () => {
  const { points } = minutesOf(
    '• Politiet fortalte.\n• Kommunen svarte.\n\nDette ble avtalt:\n\n• Et punkt.\nAnsvarlig: OPD\n',
  );
  expect(points.map(({ text }) => text)).toEqual(['Et punkt.']);
});

it('takes a label whose owners are no units for no sign of points', () => {
  expect(minutesOf('• Kaffe.\nAnsvarlig: alle\n\n• Kake.\nAnsvarlig: Kari\n').points).toEqual([]);
});

it('takes a list that starts again at 1 for another list', () => {
  const { points } = minutesOf('1. Velkommen.\n2. Ungdom.\n\n1. Et punkt.\nAnsvarlig: OPD\n2. To.\n');
  expect(points.map(({ text }) => text)).toEqual(['Et punkt.', 'To.']);
});
