// Page numbers, headers and footers (src/minutes/page-furniture.ts): set aside, and nothing else with them.
import { read } from './reading';

const title = 'Referat fra politirådet 9. april 2025';
const point = (text: string, owners = 'OK ved SET og OPD'): string =>
  `• ${text}\n\no Ansvarlig for oppfølging: ${owners}\n`;
const asideOf = (text: string, kind: string): string[] =>
  read(text).setAside.filter((passage) => passage.kind === kind).flatMap((passage) => passage.text.split('\n')); // prettier-ignore
const textsOf = (text: string): string[] => read(text).points.map((each) => each.text);

it.each(['Side 2 av 4', 'side 2', 's. 2', '2/4', '2 av 4', '- 2 -', '– 2 –'])(
  'takes «%s» for a page number',
  (sign) => {
    const text = `${title}\n\nOppfølgingspunkter\n\n• Et punkt som går over\n\n${sign}\n\nto sider.\nAnsvarlig: OPD\n`;
    expect(textsOf(text)).toEqual(['Et punkt som går over to sider.']);
    expect(asideOf(text, 'furniture')).toEqual([sign]);
  },
);

it('takes numbers alone on their lines for page numbers when they count the pages', () => {
  const text = `${title}\n\nOppfølgingspunkter\n\n• Et punkt som går over\n2\nmange sider, for det\n3\ner langt.\nAnsvarlig: OPD\n`;
  expect(textsOf(text)).toEqual(['Et punkt som går over mange sider, for det er langt.']);
});

it('keeps a number that a narrow column left alone on its line', () => {
  const text = `${title}\n\nOppfølgingspunkter\n\n• Unge under\n18\når får et eget tilbud.\nAnsvarlig: OPD\n`;
  expect(textsOf(text)).toEqual(['Unge under 18 år får et eget tilbud.']);
});

it('keeps owner lines that stand at the edge of every page', () => {
  const pages = ['En.', 'To.', 'Tre.'].map((text) => point(text)).join('\n\f');
  const { points, setAside } = read(`${title}\n\nOppfølgingspunkter\n\n${pages}`);
  expect(points.map(({ ownersText }) => ownersText)).toEqual(Array.from({ length: 3 }, () => 'OK ved SET og OPD'));
  expect(setAside.map(({ kind }) => kind)).toEqual(['heading']);
});

it('keeps the title on the first page and sets it aside on the others', () => {
  const text = `${title}\n\nOppfølgingspunkter\n\n${point('En som går')}\n\f${title}\n\n${point('To.')}\n\f${title}\n\n${point('Tre.')}`;
  expect(read(text).meeting.title).toBe(title);
  expect(asideOf(text, 'furniture')).toEqual([title, title]);
});

it('sets a header aside that interrupts a sentence, also without page breaks', () => {
  const text = `${title}\n\nOppfølgingspunkter\n\n• Et punkt som går\n\nNordvik kommune\n\nover to sider.\nAnsvarlig: OPD\n\n• To som også går\n\nNordvik kommune\n\nover to.\nAnsvarlig: OPD\n`;
  expect(textsOf(text)).toEqual(['Et punkt som går over to sider.', 'To som også går over to.']);
  expect(asideOf(text, 'furniture')).toEqual(['Nordvik kommune', 'Nordvik kommune']);
});

it('keeps a line of a text that happens to stand twice', () => {
  const text = `${title}\n\nOppfølgingspunkter\n\n• Dette er et samarbeid mellom\nNordvik kommune og politiet der\nalle deltar.\nAnsvarlig: OPD\n\n• Dette er en avtale mellom\nNordvik kommune og politiet der\nalle skriver under.\nAnsvarlig: OPD\n`;
  expect(textsOf(text)).toEqual([
    'Dette er et samarbeid mellom Nordvik kommune og politiet der alle deltar.',
    'Dette er en avtale mellom Nordvik kommune og politiet der alle skriver under.',
  ]);
});

it('joins a sentence over blank lines, as a page break leaves them', () => {
  const text = `${title}\n\nOppfølgingspunkter\n\n• Et punkt som går\n\n\nover to sider.\n\n\nEt nytt avsnitt.\nAnsvarlig: OPD\n`;
  expect(textsOf(text)).toEqual(['Et punkt som går over to sider.\nEt nytt avsnitt.']);
});
