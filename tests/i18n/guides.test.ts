// The guides name what is on the screen: a button, a view, a sheet, a column. A name that was changed in the product and not in a guide
// is found here; so is a picture or a page that a document points to and that is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogues } from '../../src/i18n/catalogues';
import { README_SHEET, schema } from '../../src/workbook';

const docs = join(__dirname, '../../docs');
const guides = ['brukerveiledning-sekretar.md', 'veiledning-enheter.md'];
const read = (file: string): string => readFileSync(join(docs, file), 'utf8');

/** Names that Excel gives its own things, in Norwegian. */
const OF_EXCEL = [
  'Politiråd', // our tab
  'Rediger arbeidsbok',
  'Data → Fjern',
  'Fil → Info → Versjonslogg',
  'Bruk 1904-datosystemet',
];
const tables = Object.values(schema);
const names = new Set([
  ...OF_EXCEL,
  README_SHEET,
  ...Object.values(catalogues.nb),
  ...tables.flatMap(({ sheet, columns }) => [sheet, ...columns.map(({ header }) => header)]),
]);
/** **In bold**, but for whole sentences. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/\*\*(.+?)\*\*/gs)]
    .map(([, name]) => name!.replace(/\s+/g, ' '))
    .filter((name) => !/[.:]$/.test(name));

it.each(guides)('%s names nothing that is not there', (guide) => {
  const named = namedIn(read(guide));
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});

const documents = ['../README.md', '../CONTRIBUTING.md', ...readdirSync(docs).filter((name) => name.endsWith('.md'))];

it.each(documents)('%s points to files that are there', (document) => {
  const targets = [...read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
  const gone = targets.filter(
    (target) => !/^https?:/.test(target) && !existsSync(join(docs, dirname(document), target)),
  );
  expect(gone).toEqual([]);
});

it('every picture is in a document', () => {
  const texts = documents.map(read).join('\n');
  expect(readdirSync(join(docs, 'pictures')).filter((picture) => !texts.includes(`pictures/${picture}`))).toEqual([]);
});
