// Which blocks belong to one point, and which are themes or stand alone (src/minutes/entries.ts).
import { ownersOf, read, readPointsOf } from './reading';

/** Theme, text and owners of each point, empty fields left out. */
const shown = (points: ReturnType<typeof readPointsOf>): string[] =>
  points.map(({ theme, text, owners }) => [theme, text, ownersOf(owners)].filter((part) => part !== '').join(' | '));
/** Below «Oppfølgingspunkter», where every item is a point. */
const pointsOf = (text: string): string[] => shown(readPointsOf(text));
const minutesOf = (text: string) => read(`Referat fra politirådets møte 10. oktober 2025\n\n${text}`);
/** Where no heading says that points follow. */
const openPointsOf = (text: string): string[] => shown(minutesOf(text).points);

describe('levels of a list', () => {
  it.each([
    ['the same sign, two spaces in', '• Brua males:\n  • i rødt\n  • i blått\nAnsvarlig: OPD\n• To.\nAnsvarlig: SET\n', ['Brua males:\n• i rødt\n• i blått | OPD', 'To. | OK/SET']],
    ['the same numbers, further in', '1. Brua males først.\n   1. I rødt\n   2. I blått\n   Ansvarlig: OPD\n2. To.\nAnsvarlig: SET\n', ['Brua males først.\n1. I rødt\n2. I blått | OPD', 'To. | OK/SET']],
    ['another sign, below its first one', '• Brua males.\n- Fargen velges i juni.\nAnsvarlig: OPD\n- Den er rød.\n• To.\nAnsvarlig: SET\n', ['Brua males.', 'Fargen velges i juni. | OPD', 'Den er rød.', 'To. | OK/SET']],
  ])('begins with %s', (_how, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore

  it.each([
    ['of the same sign one space in', '• En.\n • To.\n', ['En.', 'To.']],
    ['of another sign further out', '   - En.\n• To.\n', ['En.', 'To.']],
    ['whose number is the next, after bullets', '1. En\n• Brua males.\nAnsvarlig: OPD\n2. To\n• Bussen går.\nAnsvarlig: SET\n', ['En | Brua males. | OPD', 'To | Bussen går. | OK/SET']],
    ['with a shorter number', '1.1 En.\n1.2 To.\n2. Tre.\n', ['En.', 'To.', 'Tre.']],
  ])('end with an item %s', (_what, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore

  it('lie within one another where the second sign is one space further out', () => {
    expect(pointsOf(' - Brua males:\n• i rødt\n• i blått\nAnsvarlig: OPD\n')).toEqual([
      'Brua males:\n• i rødt\n• i blått | OPD',
    ]);
  });

  it('begin anew below a paragraph that is a point', () => {
    expect(openPointsOf('Brua males.\nAnsvarlig: OPD\n\n• Kaffe.\n• Kake.\n')).toEqual(['Brua males. | OPD']);
  });
});

describe('a label in a list of sub-items', () => {
  it('belongs to the item above them', () => {
    expect(pointsOf('• Brua skal males.\n- Fargen velges i juni.\n- Ansvarlig: OPD\n')).toEqual([
      'Brua skal males.\n- Fargen velges i juni. | OPD',
    ]);
  });

  it('belongs to the item one level up, not to the outermost', () => {
    expect(pointsOf('• Brua er gammel.\n- Den skal males.\n* Fargen velges i juni.\n* Ansvarlig: OPD\n')).toEqual([
      'Brua er gammel.',
      'Den skal males.\n* Fargen velges i juni. | OPD',
    ]);
  });

  it('of another sign belongs to the item just above', () => {
    expect(pointsOf('1. Brua skal males.\n- Ansvarlig: OPD\n2. Bussen går.\n- Ansvarlig: SET\n')).toEqual([
      'Brua skal males. | OPD',
      'Bussen går. | OK/SET',
    ]);
  });
});

it('places a label that stands above every point nowhere, and says so', () => {
  const { notPlaced, points } = minutesOf('Oppfølgingspunkter\n\nAnsvarlig: OPD\n\n• Brua males.\n');
  expect(notPlaced.map(({ text }) => text)).toEqual(['Ansvarlig: OPD']);
  expect(points.map(({ owners }) => owners)).toEqual([[]]);
});

describe('«Tema: …»', () => {
  it.each([
    ['above the owners of a point is that point’s', '• En.\nTema: Rus\nAnsvarlig: OPD\n• To.\nAnsvarlig: SET\n', ['Rus | En. | OPD', 'To. | OK/SET']],
    ['below the owners is of the points below', '• En.\nAnsvarlig: OPD\nTema: Rus\n• To.\nAnsvarlig: SET\n', ['En. | OPD', 'Rus | To. | OK/SET']],
    ['below the owners, above another label, is of the points below', '• En.\nAnsvarlig: OPD\nTema: Rus\nFrist: 1. juni 2026\n• To.\nAnsvarlig: SET\n', ['En. | OPD', 'Rus | To. | OK/SET']],
    ['above an item is of the points below', '• En.\nTema: Rus\n• To.\nAnsvarlig: SET\n', ['En.', 'Rus | To. | OK/SET']],
    ['above another theme is not used', '• En.\nTema: Rus\nTema: Vold\n• To.\nAnsvarlig: SET\n', ['En.', 'Vold | To. | OK/SET']],
    ['above a point’s owners, with no point yet, is of the points below', 'Tema: Rus\nAnsvarlig: OPD\n\n• To.\nAnsvarlig: SET\n', ['Rus | To. | OK/SET']],
  ])('%s', (_where, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore
});

describe('a heading above points', () => {
  it.each([
    ['a number', '## 2. Ungdom', 'Ungdom'],
    ['a number of two digits', '## 12. Ungdom', 'Ungdom'],
    ['a number with parts', '## 1.12 Ungdom', 'Ungdom'],
    ['a number with a parenthesis', '## 2)  Ungdom', 'Ungdom'],
    ['a bare number', '## 2 Ungdom', 'Ungdom'],
    ['a colon', '## Ungdom:', 'Ungdom'],
  ])('is a theme without %s', (_what, heading, theme) => {
    expect(pointsOf(`${heading}\n• En.\nAnsvarlig: OPD\n`)).toEqual([`${theme} | En. | OPD`]);
  });

  it.each(['24-timers hjelp', 'Klasse 3 og 4', 'Ungdom: skole'])('keeps the number or colon inside «%s»', (heading) => {
    expect(pointsOf(`## ${heading}\n• En.\nAnsvarlig: OPD\n`)).toEqual([`${heading} | En. | OPD`]);
  });

  it.each([
    ['items', 'Ungdom\n• En.\nAnsvarlig: OPD\n', 'En. | OPD'],
    ['a table', 'Ungdom\nPunkt\tAnsvarlig\nEn.\tOPD\n', 'En. | OPD'],
    ['a paragraph, with a blank line between', 'Ungdom\n\nEn plan lages.\nAnsvarlig: OPD\n', 'En plan lages. | OPD'],
    ['items, behind a point that has its owners', '• Null.\nAnsvarlig: SET\nUngdom\n• En.\nAnsvarlig: OPD\n', 'En. | OPD'], // prettier-ignore
    [
      'items, behind a point without owners and a blank line',
      '• Null.\n\nUngdom\n• En.\nAnsvarlig: OPD\n',
      'En. | OPD',
    ],
    ['items, behind a point without owners, with Markdown’s sign', '• Null.\n## Ungdom\n• En.\nAnsvarlig: OPD\n', 'En. | OPD'], // prettier-ignore
  ])('is the theme of %s', (_what, text, point) => expect(pointsOf(text).at(-1)).toBe(`Ungdom | ${point}`));

  it.each([
    ['the owners are its own', 'Bedre lys\nAnsvarlig: OPD\n', ['Bedre lys | OPD']],
    ['the owners, after a blank line, are its own', 'Bedre lys\n\nAnsvarlig: OPD\n', ['Bedre lys | OPD']],
    ['the owners stand on its line', 'Bedre lys (Ansvarlig: OPD)\n• To.\n', ['Bedre lys | OPD', 'To.']],
    ['a text follows at once', 'Bedre lys\nDet settes opp lamper der det er mørkt om kvelden.\nAnsvarlig: OPD\n', ['Bedre lys\nDet settes opp lamper der det er mørkt om kvelden. | OPD']], // prettier-ignore
    ['it is a sentence', 'Politiet er klar\n• En.\nAnsvarlig: OPD\n', ['En. | OPD']],
    ['it stands in a point that is not finished', '• Byen får lamper her:\nBryggene\n- i vest\n- i øst\nAnsvarlig: OPD\n', ['Byen får lamper her: Bryggene\n- i vest\n- i øst | OPD']], // prettier-ignore
    ['it stands within the indent of a point that is not finished', '• Byen får lamper.\n\n  Bryggene\n- i vest\n- i øst\nAnsvarlig: OPD\n', ['Byen får lamper.\nBryggene\n- i vest\n- i øst | OPD']], // prettier-ignore
    ['it stands between paragraphs of a point that is not finished', '• Byen får lamper.\n\nBryggene\n\nDe er mørke om natta.\nAnsvarlig: OPD\n', ['Byen får lamper.\nBryggene\nDe er mørke om natta. | OPD']], // prettier-ignore
  ])('is no theme where %s', (_when, text, points) => expect(pointsOf(text)).toEqual(points));

  it('is no theme of a paragraph where no heading says that points follow', () => {
    expect(openPointsOf('Ungdom\n\nEn plan lages.\nAnsvarlig: OPD\n')).toEqual(['En plan lages. | OPD']);
  });
});

describe('a paragraph below an item', () => {
  it.each([
    ['has the owners', 'Vi snakket om brua.\n\nDen males. Ansvarlig: OPD'],
    ['stands above the owners', 'Vi snakket om brua.\n\nDen males.\nAnsvarlig: OPD'],
    [
      'stands above another, which stands above the owners',
      'Vi snakket om brua.\n\nDen males.\n\nI juni.\nAnsvarlig: OPD',
    ],
    ['stands below a deadline', 'Vi snakket om brua.\nFrist: 1. juni 2026\nDen males.\nAnsvarlig: OPD'],
  ])('is part of it where it %s', (_where, point) => {
    const text = point.replace(/\n?(Ansvarlig|Frist): .*/g, '').trim();
    const parts = text.split('\n').filter((part) => part !== '').map((part) => part.trim()); // prettier-ignore
    const found = openPointsOf(`• ${point}\n`);
    expect(found).toHaveLength(1);
    for (const part of parts) expect(found[0]).toContain(part);
    expect(found[0]).toMatch(/ \| OPD$/);
  });

  it.each([
    ['stands above a heading, and the owners below that', '• Politiet fortalte.\n\nAlle lyttet.\n\n## Brua\n\nDen males.\nAnsvarlig: OPD\n', ['Den males. | OPD']],
    ['has a deadline and no owners', '• Politiet fortalte.\n\nBrua males. Frist: 1. juni 2026\n', []],
    ['stands below a point that has its owners', '• En.\nAnsvarlig: SET\n\nBrua males. Ansvarlig: OPD\n', ['En. | OK/SET', 'Brua males. | OPD']],
  ])('is not part of it where it %s', (_where, text, points) => expect(openPointsOf(text)).toEqual(points)); // prettier-ignore

  it('is part of it, whatever follows, where every item is a point', () => {
    expect(pointsOf('• En.\n\nDet er viktig.\n\n• To.\nAnsvarlig: OPD\n')).toEqual([
      'En.\nDet er viktig.',
      'To. | OPD',
    ]);
  });
});

describe('a text below the owners', () => {
  it('is the text of a point that has a title and nothing more', () => {
    expect(pointsOf('1. Ungdom\nAnsvarlig: OPD\nDet lages en plan.\n2. Rus\nAnsvarlig: SET\nDet lages to.\n')).toEqual([
      'Ungdom\nDet lages en plan. | OPD',
      'Rus\nDet lages to. | OK/SET',
    ]);
  });

  it.each([
    ['the point is a sentence', '1. Det lages en plan.\nAnsvarlig: OPD\n'],
    ['the point has a title and a text', '1. Ungdom\n\nDet lages en plan.\n\nAnsvarlig: OPD\n'],
    ['a blank line stands between', '1. Ungdom\nAnsvarlig: OPD\n\n'],
  ])('is no part of it where %s', (_when, text) => {
    expect(minutesOf(`Oppfølgingspunkter\n\n${text}Bussen gikk klokka fire.\n`).notPlaced.map((passage) => passage.text)).toEqual(['Bussen gikk klokka fire.']); // prettier-ignore
  });
});

describe('a paragraph without a sign, below «Oppfølgingspunkter»', () => {
  it.each([
    ['with the owners below it', 'Brua males.\n\nAnsvarlig: OPD\n', ['Brua males. | OPD']],
    ['with another below it', 'Brua males.\n\nDet skjer i mai.\nAnsvarlig: OPD\n', ['Brua males.\nDet skjer i mai. | OPD']],
    ['below a lead-in', 'Rådet ble enig om følgende.\n\nBrua males.\n\nDet skjer i mai.\nAnsvarlig: OPD\n', ['Brua males.\nDet skjer i mai. | OPD']],
    ['that looks like a lead-in, below another', 'Brua males.\nAnsvarlig: OPD\n\nVi gjør følgende.\n\nBussen går.\nAnsvarlig: SET\n', ['Brua males. | OPD', 'Vi gjør følgende.\nBussen går. | OK/SET']],
    ['that looks like a lead-in, with its owners', 'Vi gjør følgende.\nAnsvarlig: OPD\n', ['Vi gjør følgende. | OPD']],
  ])('is a point %s', (_how, text, points) => expect(pointsOf(text)).toEqual(points)); // prettier-ignore

  it('is none without owners', () => {
    expect(pointsOf('Brua er fin.\n\n• En.\nAnsvarlig: OPD\n')).toEqual(['En. | OPD']);
  });
});

describe('a list that a sentence introduces', () => {
  it.each([
    ['no themes', 'Dette ble avtalt:\n• Politiet lager en plan\n\nDen er klar i mai.\nAnsvarlig: OPD\n', ['Politiet lager en plan\nDen er klar i mai. | OPD']],
    ['themes, which a blank line ends', 'Disse temaene ble drøftet:\n• Ungdom\n\nPlanen er klar i mai.\nAnsvarlig: OPD\n', ['Planen er klar i mai. | OPD']],
    ['themes, and then points below a heading', 'Disse temaene ble drøftet:\n• Ungdom\n\n## Avtalt\n• Politiet lager en plan\n\nDen er klar i mai.\nAnsvarlig: OPD\n', ['Avtalt | Politiet lager en plan\nDen er klar i mai. | OPD']],
    ['themes, and then points below another sentence', 'Disse temaene ble drøftet:\n• Ungdom\n\nSå ble rådet enig.\n\n• Politiet lager en plan\n\nDen er klar i mai.\nAnsvarlig: OPD\n', ['Politiet lager en plan\nDen er klar i mai. | OPD']],
  ])('holds %s', (_what, text, points) => expect(openPointsOf(text)).toEqual(points)); // prettier-ignore

  it('holds points, and no themes, below «Oppfølgingspunkter»', () => {
    expect(
      pointsOf('Disse temaene skal følges opp:\n• Politiet lager en plan\n\nDen er klar i mai.\nAnsvarlig: OPD\n'),
    ).toEqual(['Politiet lager en plan\nDen er klar i mai. | OPD']);
  });
});

describe('the parts of a case', () => {
  it('stay with it', () => {
    expect(
      openPointsOf('Sak 1/25 Brua\n\nDen er gammel.\n\nVedtak:\nBrua males.\nAnsvarlig: OPD\n\nSak 2/25 Bussen\n\nDen går.\n'), // prettier-ignore
    ).toEqual(['Sak 1/25 Brua\nDen er gammel.\nVedtak: Brua males. | OPD']);
  });
});
