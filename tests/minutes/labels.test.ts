// «Ansvarlig: …», «Frist: …» at the start of a line and inside a paragraph (src/minutes/labels.ts).
import { builtInUnits, unitDirectory } from '../../src/domain';
import { cutLabel, labelAt, splitLabels, type Label } from '../../src/minutes/labels';
import { ownerReader } from '../../src/minutes/owner-text';
import { ownersOf, readPointsOf } from './reading';

const owners = ownerReader(unitDirectory(builtInUnits));
const shown = (label: Label | undefined) => (label ? `${label.kind}: ${label.text}` : 'none');

describe('a line', () => {
  const labelOf = (line: string, { afterMarker = false, ended = true } = {}) =>
    shown(labelAt(line, owners, afterMarker, ended));

  it.each([
    ['Ansvarlig: OPD', 'owners: OPD'],
    ['Ansvarlig = OPD', 'owners: OPD'],
    ['Ansvarlig  for  oppfølging:  OK  ved  SET', 'owners: OK ved SET'],
    ['Ansvarlig: alle', 'owners: alle'],
    ['Medvirkende: UTD', 'contributors: UTD'],
    ['Frist: snarest', 'due: snarest'],
    ['Tema: Ungdom', 'theme: Ungdom'],
    ['**Ansvarlig:** **OPD**', 'owners: OPD'],
    ['__Frist__: _1. juni_', 'due: 1. juni'],
    ['**Ansvarlig:** **OK** ved **SET**', 'owners: OK ved SET'],
    ['Ansvarlig: OPD_vakt', 'owners: OPD_vakt'],
    ['(Ansvarlig: OPD)', 'owners: OPD'],
    ['(Ansvarlig: alle )', 'owners: alle'],
    ['(Ansvarlig: OK (SET) og OPD).', 'owners: OK (SET) og OPD'],
    ['(Ansvarlig: OK (SET)', 'owners: OK (SET)'],
    ['Ansvarlig: OK (SET)', 'owners: OK (SET)'],
    ['Frist: mai 1)', 'due: mai 1)'],
  ])('with a colon, «%s», is %s', (line, expected) => expect(labelOf(line)).toBe(expected));

  it.each([
    ['ansvarlig: OPD', 'owners: OPD'],
    ['ansvarlig: Rektor på skolen', 'none'],
    ['frist: 1. juni', 'due: 1. juni'],
    ['frist: snarest', 'none'],
  ])('with a small letter is a label where owners or a date follow: «%s» is %s', (line, expected) =>
    expect(labelOf(line)).toBe(expected),
  );

  it.each([
    ['Ansvarlig OPD', 'owners: OPD'],
    ['Ansvarlig er OK ved SET', 'owners: OK ved SET'],
    ['Ansvarlig – OPD', 'owners: OPD'],
    ['Ansvarlig rektor', 'none'],
    ['ansvarlig OPD', 'none'],
    ['Frist 1. juni', 'due: 1. juni'],
    ['Frist for arbeidet er 1. juni', 'none'],
    ['Frist OPD', 'none'],
    ['Tema OPD', 'none'],
    ['Tema – OPD', 'none'],
  ])('without a colon needs a capital, and owners or a date behind it: «%s» is %s', (line, expected) =>
    expect(labelOf(line)).toBe(expected),
  );

  it('needs no capital behind a bullet', () => {
    expect(labelOf('ansvarlig OPD', { afterMarker: true })).toBe('owners: OPD');
    expect(labelOf('ansvarlig: alle', { afterMarker: true })).toBe('owners: alle');
  });

  it('goes on with the sentence above, which has not ended: only a colon makes it a label', () => {
    expect(labelOf('Ansvarlig OPD', { ended: false })).toBe('none');
    expect(labelOf('Ansvarlig: OPD', { ended: false })).toBe('owners: OPD');
  });

  it('with the label alone has its owners below; a lone «Frist» is a word', () => {
    expect(labelOf('Ansvarlig for oppfølging')).toBe('owners: ');
    expect(labelOf('Frist')).toBe('none');
  });
});

describe('a paragraph', () => {
  const splitOf = (paragraph: string) => {
    const { text, labels } = splitLabels(paragraph, owners);
    return [text, ...labels.map(shown)];
  };

  it.each([
    ['Et punkt. Ansvarlig: OPD', 'Et punkt.', ['owners: OPD']],
    ['Et punkt (Ansvarlig: OPD)', 'Et punkt', ['owners: OPD']],
    ['Et punkt (ansvarlig: OPD).', 'Et punkt', ['owners: OPD']],
    ['Et punkt. **Ansvarlig:** OPD', 'Et punkt.', ['owners: OPD']],
    ['Et punkt. Frist: 1. juni; Ansvarlig: OPD', 'Et punkt.', ['due: 1. juni;', 'owners: OPD']],
    ['Et punkt (Ansvarlig: OK ved SET, UTD, frist: 1. juni)', 'Et punkt', ['owners: OK ved SET, UTD', 'due: 1. juni']],
    ['Et punkt (Ansvarlig: OPD, Frist: snarest)', 'Et punkt', ['owners: OPD', 'due: snarest']],
    ['Et punkt (ansvarlig: OPD, frist: snarest).', 'Et punkt', ['owners: OPD', 'due: snarest']],
    ['Et punkt. Ansvarlig: OPD;frist: 1. juni', 'Et punkt.', ['owners: OPD;', 'due: 1. juni']],
    ['Et punkt. Ansvarlig: OPD. Det er avtalt. Frist: 1. juni', 'Et punkt. Det er avtalt.', ['owners: OPD.', 'due: 1. juni']], // prettier-ignore
    ['Et punkt. Tema: ungdom. Ansvarlig: OPD', 'Et punkt. Tema: ungdom.', ['owners: OPD']],
  ])('with a colon, «%s»', (paragraph, text, labels) => expect(splitOf(paragraph)).toEqual([text, ...labels]));

  it.each([
    ['Ansvarlig – OPD', '', ['owners: OPD']],
    ['Et punkt. Ansvarlig – OK ved SET', 'Et punkt.', ['owners: OK ved SET']],
    ['Et punkt. Ansvarlig – OPD. Frist – 1. juni.', 'Et punkt.', ['owners: OPD.', 'due: 1. juni.']],
  ])('with a dash and owners or a date behind it, «%s»', (paragraph, text, labels) =>
    expect(splitOf(paragraph)).toEqual([text, ...labels]),
  );

  it.each([
    'Rektor er ansvarlig: det vet alle.',
    'Det haster, frist: snarest mulig.',
    'Tiltaket har frist: 1. juni.',
    'Søknaden (til fondet, frist: snarest) sendes.',
    'Søknaden (ansvarlig er rektor, frist: snarest) sendes.',
    'Tiltaket har en dato, frist – 1. juni.',
    'Alle må møte, ansvarlig: 1. juni er fridag.',
    'Politiet, Ansvarlig – OPD, møter.',
    'Frist – det ordet er forbudt.',
    'Dette er viktig. Ansvarlig – det er alle.',
    'Den som er Ansvarlig – OPD og SET – møter.',
    'Tiltaket er ferdig (frist – det er snart).',
    'Alt er sagt.',
  ])('keeps words that are no label: «%s»', (paragraph) => expect(splitOf(paragraph)).toEqual([paragraph]));
});

describe('what stands behind a label', () => {
  it.each([
    ['snarest. Det rapporteres i april.', 'snarest', 'Det rapporteres i april.'],
    ['snarest; Det rapporteres i april.', 'snarest', 'Det rapporteres i april.'],
    ['1. juni 2026. OPD leder.', '1. juni 2026', 'OPD leder.'],
    ['1.6. Kommunen deler tallene.', '1.6', 'Kommunen deler tallene.'],
    ['snarest; helst i mai', 'snarest; helst i mai', ''],
    ['1. Juni 2026', '1. Juni 2026', ''],
    ['1. Juni', '1. Juni', ''],
    ['før Påske', 'før Påske', ''],
  ])('is a deadline to the end of its sentence: «%s»', (segment, text, left) =>
    expect(cutLabel('due', segment, owners)).toEqual({ text, left }),
  );

  it('is owners as far as they go', () =>
    expect(cutLabel('owners', 'OK ved SET. Det rapporteres.', owners)).toMatchObject({
      text: 'OK ved SET.',
      left: 'Det rapporteres.',
    }));

  it('is a theme to its end', () =>
    expect(cutLabel('theme', 'OPD. Nye lokaler', owners)).toEqual({ text: 'OPD. Nye lokaler', left: '' }));
});

it('reads owners and a deadline behind dashes', () => {
  const [point] = readPointsOf('• Tallene deles. Ansvarlig – OPD. Frist – 1. juni 2026.\n');
  expect([point?.text, ownersOf(point?.owners ?? []), point?.due]).toEqual([
    'Tallene deles.',
    'OPD',
    { kind: 'day', day: '2026-06-01' },
  ]);
});

it('reads owners and a deadline of which single words are bold', () => {
  const [point] = readPointsOf(
    '• Et punkt.\n**Ansvarlig:** **OK** ved\n__SET__ og **OPD**. Det _haster_.\n**Frist:** **1. juni** 2026\n',
  );
  expect([point?.text, point?.ownersText, ownersOf(point?.owners ?? []), point?.due]).toEqual([
    'Et punkt. Det haster.',
    'OK ved SET og OPD',
    'OK/SET OPD',
    { kind: 'day', day: '2026-06-01' },
  ]);
});
