// The reading as a whole: where each part ends, and in which order what is worth a look is told (src/minutes/read-minutes.ts).
import { unit, type Unit } from '../../src/domain';
import { traceMinutes } from '../../src/minutes';
import { read } from './reading';

const title = 'Referat fra politirådets møte 10. oktober 2025';
const nordvik: readonly Unit[] = [
  unit('NK', 'Nordvik kommune', 'NK'),
  unit('NPD', 'Nordvik politidistrikt', 'NPD'),
  unit('HAV', 'Havnekontoret', 'NK', { aliases: ['HVN'] }),
  unit('OPV', 'Avdeling for oppvekst', 'NK'),
];
const list = 'Forkortelser:\nNK: Nordvik kommune\nNPD: Nordvik politidistrikt\nHAV: Havnekontoret\n';
const lineOf = ({ at }: { readonly at?: unknown }): unknown => (at as { line?: number } | undefined)?.line;

describe('problems', () => {
  it('say how much they matter', () => {
    expect(read('').problems).toMatchObject([{ code: 'noPoints', severity: 'error' }]);
    expect(
      read('Referat fra politirådet\n\nOppfølgingspunkter\n\n• Brua males.\nAnsvarlig: OPD\n\nBussen går.\n').problems,
    ).toMatchObject([
      { code: 'meetingDateMissing', severity: 'warning' },
      { code: 'textNotPlaced', severity: 'warning' },
    ]);
    expect(read(`${title}\n\nBussen går.\n`).problems.map(({ code }) => code)).toEqual(['noPoints']);
  });

  it('stand in the order of the text, whatever they are about', () => {
    const text = `${title}\n\nOppfølgingspunkter\n\n• En.\nAnsvarlig: QQQ\n\n• Tre.\n\n• Havna og OPV.\nAnsvarlig: NPD\n\nBussen går.\n\n${list}NPD: Politiet i Nordvik\n`;
    const { problems } = read(text, nordvik);
    expect(problems.map((problem) => [problem.code, lineOf(problem)])).toEqual([
      ['unknownUnit', 6],
      ['ownersMissing', 8],
      ['unitNotDefined', 10],
      ['textNotPlaced', 13],
      ['unitNameConflict', 19],
    ]);
  });

  it('name another name of a unit once, at the owners that have it, though the text has it above', () => {
    const { problems } = read(
      `${title}\n\nHVN fortalte om havna.\n\nOppfølgingspunkter\n\n• En.\nAnsvarlig: NK ved HVN\n\n• To.\nAnsvarlig: HVN\n`,
      nordvik,
    );
    expect(problems.map((problem) => [problem.code, problem.params['alias'], lineOf(problem)])).toEqual([
      ['aliasUsed', 'HVN', 8],
    ]);
  });

  it('name a second unit with another name too', () => {
    const units = [...nordvik.slice(0, 3), unit('OPV', 'Avdeling for oppvekst', 'NK', { aliases: ['OPP'] })];
    const { problems } = read(
      `${title}\n\nOPP fortalte.\n\nOppfølgingspunkter\n\n• En.\nAnsvarlig: NK ved HVN\n• To.\nAnsvarlig: QQQ\n`,
      units,
    );
    expect(problems.map(({ code, params }) => [code, params['alias'] ?? params['text']])).toEqual([
      ['aliasUsed', 'OPP'],
      ['aliasUsed', 'HVN'],
      ['unknownUnit', 'QQQ'],
    ]);
  });

  it('do not count what the list of abbreviations says, or a page’s header, as use of a unit', () => {
    const points = 'Oppfølgingspunkter\n\n• Havna får porter i 2026, og det skjer når\n\nReferat, OPV i Nordvik\n\nalle er enige.\nAnsvarlig: NPD\n\n• Brua males når\n\nReferat, OPV i Nordvik\n\nvåren kommer.\nAnsvarlig: NPD\n'; // prettier-ignore
    const { setAside, problems } = read(`${title}\n\n${points}\n${list}HKO: Kontoret som OPV hadde\n`, nordvik);
    expect(setAside.filter(({ kind }) => kind === 'furniture')).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  describe('with a text that found no place', () => {
    const told = (text: string): unknown =>
      read(`${title}\n\nOppfølgingspunkter\n\n• Brua males.\nAnsvarlig: OPD\n\n${text}\n`).problems[0]?.params['text'];
    const sentence = (length: number): string => `B${'u'.repeat(length - 2)}.`;
    it('show a short one as it is', () => {
      for (const text of ['Bussen går.', sentence(200)]) expect(told(text)).toBe(text);
    });
    it('show the beginning of a long one', () => expect(told(sentence(201))).toBe(`${sentence(300).slice(0, 200)} …`));
    it('do not cut a sign in two', () => {
      const rocket = '\u{1F680}';
      expect(told(`${rocket}B${'u'.repeat(196)}${rocket}${'u'.repeat(20)}.`)).toBe(`${rocket}B${'u'.repeat(196)} …`);
    });
  });
});

it('keeps the hyphen of a word that the minutes write with a hyphen elsewhere', () => {
  const { points } = read(
    `${title}\n\nByen har mange fler-brukshaller.\n\nOppfølgingspunkter\n\n• Politiet besøker fler-\nbrukshallene og stor-\ngatene.\nAnsvarlig: OPD\n\n• Politiet besøker hver fler-\nbrukshaller.\nAnsvarlig: OPD\n`,
  );
  expect(points.map(({ text }) => text)).toEqual([
    'Politiet besøker flerbrukshallene og storgatene.',
    'Politiet besøker hver fler-brukshaller.',
  ]);
});

describe('a passage that may hold points', () => {
  it.each([
    ['its themes', 'Om politirådet\n\nDisse temaene ble drøftet:\n• Vold\n\nBussen går.\n', ['about', 'about']],
    ['the header of its table', 'Neste møte\n\nTiltak\tHvem\nBrua males\tOPD\n\nBussen går.\n', ['nextMeeting', 'marks', 'nextMeeting']], // prettier-ignore
    ['what stands beside its themes', 'Temaer\n\nDet ble sagt mye.\n\n• Vold\n', ['heading', 'intro']],
    ['a list of participants', 'Deltakere\nOrdføreren\n\nBussen går.\n', ['participants']],
    ['recipients', 'Kopi til:\nOslo politidistrikt\n', ['copyList']],
  ])('keeps %s apart', (_what, text, kinds) => {
    expect(read(`${title}\n\n${text}`).setAside.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('gives its themes to the meeting', () => {
    const text = 'Om politirådet\n\nDisse temaene ble drøftet:\n• Vold\n\nTemaer\n• Svindel\n';
    expect(read(`${title}\n\n${text}`).themes).toEqual(['Vold', 'Svindel']);
  });

  it('is the agenda of minutes, not that of an invitation', () => {
    const agenda = 'Saksliste\n\n• Brua males.\nAnsvarlig: OPD\n';
    expect(read(`${title}\n\n${agenda}`).points).toHaveLength(1);
    expect(read(`Innkalling til politiråd 10. oktober 2025\n\n${agenda}`).points).toEqual([]);
  });
});

it('tells for each line with text where it ended, the page’s own lines too', () => {
  const { trace } = traceMinutes(
    `Nordvik kommune\n${title}\n\nOppfølgingspunkter\n\nUngdom\n• Brua\nmales.\n\nSide 1 av 2\nAnsvarlig: NPD\n\nBussen går.\n\n${list}`,
    { units: nordvik },
  );
  expect(trace.map(({ line, place }) => `${line} ${place}`)).toEqual([
    '1 letterhead',
    '2 title',
    '4 heading',
    '6 theme',
    '7 point',
    '8 point',
    '10 furniture',
    '11 point',
    '13 notPlaced',
    '15 abbreviations',
    '16 abbreviations',
    '17 abbreviations',
    '18 abbreviations',
  ]);
});
