// What holds for any minutes (fast-check): nothing is lost or told twice, owners stand in the text, and how the lines are broken
// does not change the points.
import fc from 'fast-check';
import { builtInUnits } from '../../src/domain';
import { traceMinutes } from '../../src/minutes';
import { ownersOf, read, readText, sampleFile, shortReading } from './reading';

/** Words that stand nowhere else, so that a lost or doubled one shows: `zqaab`. */
const token = (number: number): string =>
  `zq${[26 * 26, 26, 1].map((size) => String.fromCharCode(97 + (Math.floor(number / size) % 26))).join('')}`;

/** Lines as they occur in minutes, each with a word of its own in place of `~` (with a capital: `^`). */
const aLine = fc.constantFrom(
  ...[
    '',
    '',
    '• ^ er et punkt.',
    '• ~',
    '- ^ uten punktum',
    '– ~ midt i en setning',
    'o ~',
    '* ^',
    '1. ^ er viktig.',
    '2) ^',
    '(3) ~',
  ],
  ...[
    'a) ~',
    '1.1 ^',
    'Punkt 1: ^',
    'Sak 3/25 ^',
    '2 ^',
    '  - ~ er en del',
    '^ er et helt avsnitt om noe viktig.',
    '~ fortsetter',
    '~-',
    '^',
  ],
  ...[
    'Ansvarlig for oppfølging: OK ved SET og OPD',
    'o Ansvarlig: OK ved ~',
    'Ansvarlig: ^',
    'Ansvarlig',
    '**Ansvarlig:** OK ~',
    'Ansvarlig:',
  ],
  ...[
    '^. Ansvarlig: OK ved SET. ^ til slutt.',
    '^ (ansvarlig: OPD) ~',
    'Medvirkende: ~',
    'Frist: 1. mai ~',
    'Frist: ~',
    '^. Frist: 1. mai 2026. ^',
  ],
  ...[
    'Oppfølgingspunkter:',
    'Oppfølgingspunkter',
    'Deltakere:',
    'Til stede: ~',
    'Kopi til: ~',
    'Mottakere:',
    'Forkortelser:',
    'Temaer:',
    'Tema: ^',
  ],
  ...[
    'Forkortelser: OK = ~',
    'Vennlig hilsen',
    'Vennlig hilsen ^',
    'Om politirådet',
    'Vedlegg: ~',
    'Neste møte: ~',
    'Dagsorden',
    'Eventuelt',
  ],
  ...[
    'ABC: ^',
    'OK = Navn ~, OPD = ~',
    'Referat fra ^ 10. oktober 2025',
    'Møtedato: 1. mai 2025 ~',
    'Sted: ~',
    'Side 2 av 3',
    '2',
    '- 3 -',
  ],
  ...[
    '\f^',
    '\f~',
    'Nr\tPunkt\tAnsvarlig',
    '1\t^\tOPD',
    '\t~',
    '~\t\t',
    '| Punkt | Ansvarlig | Annet |',
    '|---|---|---|',
    '| ^ | OK ved SET | ~ |',
    '| ~ |',
  ],
  ...[
    '# ^',
    '### ^',
    '**^**',
    '=cmd|^',
    '\u202E~',
    '\uD800 ~',
    'Ingen',
    '10 eller flere ~',
    '30. januar ~',
    'OK',
    'ANSVARLIG: OPD',
  ],
);
const aText = fc.array(aLine, { maxLength: 40 }).map((lines) => {
  let count = 0;
  const text = lines
    .join('\n')
    .replace(/[~^]/g, (sign) => (sign === '~' ? token(count++) : token(count++).replace('z', 'Z')));
  return { text, count };
});

const allOf = (text: string): string => {
  const { meeting, themes, points, setAside, notPlaced } = read(text);
  // A theme is told once for the group that it stands above.
  const groups = [...new Set(points.flatMap(({ theme }) => theme.split(': ')))];
  const parts = points.flatMap(({ text: own, ownersText, contributorsText, due }) => [
    own,
    ownersText,
    contributorsText,
    due?.kind === 'text' ? due.text : '',
  ]);
  return [meeting.title, ...themes, ...groups, ...parts, ...[...setAside, ...notPlaced].map((passage) => passage.text)]
    .join('\n')
    .toLowerCase();
};

it('loses no word and tells none twice, whatever the lines', () => {
  fc.assert(
    fc.property(aText, ({ text, count }) => {
      const told = allOf(text);
      const times = Array.from({ length: count }, (_, i) => told.split(token(i)).length - 1);
      expect(times).toEqual(Array.from({ length: count }, () => 1));
    }),
    { numRuns: 1000 },
  );
});

it('gives every line that holds text one place, whatever the lines', () => {
  fc.assert(
    fc.property(aText, ({ text }) => {
      const { trace, draft } = traceMinutes(text, { units: builtInUnits });
      const written = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
      expect([...new Set(trace.map(({ line }) => line))]).toEqual(written);
      const lost = trace.filter(({ place }) => place === 'notPlaced').map(({ line }) => line);
      const named = draft.notPlaced.flatMap(({ lines }) =>
        lost.filter((line) => lines.first <= line && line <= lines.last),
      );
      expect([...new Set(named)]).toEqual([...new Set(lost)]);
      expect(draft.problems.filter(({ code }) => code === 'textNotPlaced')).toHaveLength(draft.notPlaced.length);
    }),
  );
});

it('never throws, and says when there is no point, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        aText.map(({ text }) => text),
      ),
      (text) => {
        const { points, problems } = read(text);
        expect(problems.some(({ code }) => code === 'noPoints')).toBe(points.length === 0);
      },
    ),
  );
});

it('finds owners only in the text of owner lines', () => {
  fc.assert(
    fc.property(aText, ({ text }) => {
      for (const point of read(text).points)
        for (const { unit } of point.owners) {
          expect(point.ownersText).toContain(unit);
          expect(text.replace(/\s+/g, ' ')).toContain(unit);
        }
    }),
  );
});

it('takes no owner from a point’s own words', () => {
  const words = fc.array(fc.constantFrom('PST', 'OPD/Velferdsetaten', 'Innlegg fra', 'OK ved SET', 'ansvar for oppfølging', 'BER', 'ansvarlig er OPD', 'Bydel Alna', 'og', 'ved'), { minLength: 1, maxLength: 12 }); // prettier-ignore
  fc.assert(
    fc.property(words, (some) => {
      const text = `Referat fra møtet 1. mai 2025\n\nOppfølgingspunkter:\n\n• Dette sier ${some.join(' ')}.\n`;
      expect(read(text).points.map(({ owners }) => owners)).toEqual([[]]);
    }),
  );
});

/** Words that tempt a reader when a line happens to start with them. */
const aWord = fc.constantFrom(
  ...[
    'samarbeid',
    'kommunen',
    'Oslo',
    'politiet',
    'barne- og ungdomsarbeid',
    'Bydel St. Hanshaugen',
    'IPO-satsingene',
    'ansvar',
    'oppfølging',
    'Ansvarlig',
  ],
  ...[
    'tiltak',
    'frist',
    'Frist',
    '2023',
    '10',
    '18 år',
    'PST og OPD/Velferdsetaten',
    'Deltakere',
    'tema',
    'i',
    'som',
    '(innsats',
    'områder)-satsingene',
    '–',
    'punkt',
  ],
);
const aSentence = fc.array(aWord, { minLength: 4, maxLength: 30 }).map((words) => `Det er ${words.join(' ')} i byen.`);
const aPoint = fc.record({
  text: fc.array(aSentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
  owners: fc.constantFrom(
    'OK ved SET og OPD',
    'OK, ved SET og UTD, og OPD',
    'OK ved Byrådsavdeling for kultur og næring og Bydel Gamle Oslo, og OPD',
    'OPD',
  ),
  due: fc.constantFrom('', '', 'Frist: 1. juni 2026', 'Frist: april 2026'),
});

/** Breaks a paragraph greedily, as word processors do. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const BULLETS = ['• ', '- ', '1. ', 'Punkt 1: '];
it('reads the same points however wide the lines are, with or without blank lines', () => {
  fc.assert(
    fc.property(
      fc.array(aPoint, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 40, max: 130 }),
      fc.constantFrom(...BULLETS),
      fc.constantFrom('\n', '\n\n'),
      (some, width, bullet, gap) => {
        const paragraphs = some.flatMap(({ text, owners, due }, i) => [
          `${bullet.replace('1', String(i + 1))}${text}`,
          `o Ansvarlig for oppfølging: ${owners}`,
          ...(due === '' ? [] : [due]),
        ]);
        const head = 'Referat fra møtet 10. oktober 2025\n\nOppfølgingspunkter:\n\n';
        const { points, notPlaced } = read(head + paragraphs.map((paragraph) => wrap(paragraph, width)).join(gap));
        expect(points.map(({ text }) => text)).toEqual(some.map(({ text }) => text));
        expect(points.map(({ ownersText }) => ownersText)).toEqual(some.map(({ owners }) => owners));
        expect(points.map(({ due }) => due !== null)).toEqual(some.map(({ due }) => due !== ''));
        expect(notPlaced).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

it('reads the sample the same at any width', () => {
  const text = readText(sampleFile);
  const points = shortReading(read(text)).points.map(({ lines: _, ...point }) => point);
  const whole = text.replace(/([^\n])\n[ ]*(?=[\p{Ll}(])(?!o )/gu, '$1 ');
  for (let width = 40; width <= 120; width++) {
    const wrapped = whole.split('\n').map((line) => wrap(line, width)).join('\n'); // prettier-ignore
    expect(shortReading(read(wrapped)).points.map(({ lines: _, ...point }) => point)).toEqual(points);
  }
});

it('reads the owners of any list of units behind any label and bullet', () => {
  const label = fc.constantFrom('Ansvarlig for oppfølging:', 'Ansvarlig:', 'Ansvarlige:', 'Ansvar:', 'Oppfølgingsansvar:', 'Oppfølgingsansvarlig:', 'Ansvarleg:', 'Ansvarleg for oppfølging:', 'ANSVARLIG:', '**Ansvarlig:**', '**Ansvarlig**:', 'Ansvarlig -', 'Ansvarlig for oppfølging –', 'Ansvarlig', 'Ansvarlig for oppfølging', 'Ansvarlig\n', 'Ansvarlig:\n'); // prettier-ignore
  const bullet = fc.constantFrom('', 'o ', '- ', '• ', '* ', '▪ ', '– ', '\uF0A7 ', '◦\t', '    ');
  fc.assert(
    fc.property(label, bullet, fc.constantFrom('\n', '\n\n'), (named, sign, gap) => {
      const text = `Referat fra møtet 1. mai 2025\n\nOppfølgingspunkter\n\n• Det lages en plan.${gap}${sign}${named} OK ved SET og UTD, og OPD\n`;
      expect(read(text).points.map(({ text: own, owners }) => [own, ownersOf(owners)])).toEqual([
        ['Det lages en plan.', 'OK/SET OK/UTD OPD'],
      ]);
    }),
    { numRuns: 400 },
  );
});
