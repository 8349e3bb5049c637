// The minutes' own units (src/minutes/units-of-minutes, party, unit-problems, addressees) against a register's.
import { builtInUnits, unit, type Unit } from '../../src/domain';
import { ownersOf, read } from './reading';

const nordvik: readonly Unit[] = [
  unit('NK', 'Nordvik kommune', 'NK'),
  unit('NPD', 'Nordvik politidistrikt', 'NPD'),
  unit('HAV', 'Havnekontoret', 'NK', { aliases: ['HVN'] }),
  unit('OPV', 'Avdeling for oppvekst', 'NK'),
  unit('Bydel Nes', 'Bydel Nes', 'NK'),
];
const minutes = (owners: string, rest = '', body = 'Havna får nye porter.'): string =>
  `Referat fra politirådet 6. november 2025\n\nOppfølgingspunkter:\n• ${body}\nAnsvarlig: ${owners}\n\n${rest}`;
const problemsOf = (text: string, units: readonly Unit[] = nordvik) =>
  read(text, units).problems.map(({ code, params }) =>
    [code, params['code'] ?? params['text'] ?? ''].filter((part) => part !== '').join(' '),
  );
const list = 'Forkortelser:\nNK: Nordvik kommune\nNPD: Nordvik politidistrikt\nHAV: Havnekontoret\n\n';

it('says which units are used but not in the minutes’ own list', () => {
  expect(problemsOf(minutes('NK ved OPV, og NPD', list))).toEqual(['unitNotDefined OPV']);
  expect(problemsOf(minutes('NK ved HAV, og NPD', list, 'Havna og OPV samarbeider.'))).toEqual(['unitNotDefined OPV']);
  expect(problemsOf(minutes('NK ved HAV, og NPD', list))).toEqual([]);
});

it('asks for no list where the minutes have none', () => expect(problemsOf(minutes('NK ved OPV, og NPD'))).toEqual([]));

it('takes a name with its abbreviation in parentheses as a definition', () => {
  expect(problemsOf(minutes('NK ved OPV', list, 'Avdeling for oppvekst (OPV) leder arbeidet.'))).toEqual([]);
});

it('takes no word in a line of capitals for a unit', () => {
  expect(problemsOf(minutes('NK ved HAV', `${list}Vedlegg:\nKART OVER OPV OG HAVNA`))).toEqual([]);
});

it('names the department that goes by two names, once', () => {
  expect(problemsOf(minutes('NK ved HVN, og NPD'))).toEqual(['aliasUsed HAV']);
  expect(problemsOf(minutes('NPD', 'Deltakere:\nSjefen for HVN\nNestlederen, HVN'))).toEqual(['aliasUsed HAV']);
  expect(problemsOf(minutes('NK ved HVN', 'Forkortelser:\nNK: Nordvik kommune\nHVN: Havnekontoret'))).toEqual([
    'aliasUsed HAV',
  ]);
  const three = '• To.\nAnsvarlig: HVN\n• Tre.\nAnsvarlig: HVN\n';
  expect(problemsOf(minutes('NK ved HVN', three))).toEqual(['aliasUsed HAV']);
});

it('reads an abbreviation that the register has under another as the register’s unit', () => {
  const draft = read(minutes('NK ved HKO', 'Forkortelser:\nNK: Nordvik kommune\nHKO: Havnekontoret'), nordvik);
  expect(ownersOf(draft.points[0]?.owners ?? [])).toBe('NK/HAV');
  expect(draft.units.map(({ code, aliases }) => [code, ...aliases])).toEqual([['NK'], ['HAV', 'HKO']]);
});

it('says so when the minutes and the register name a unit differently', () => {
  expect(problemsOf(minutes('NPD', 'Forkortelser:\nNPD: Nordvik politi og lensmann'))).toEqual([
    'unitNameConflict NPD',
  ]);
  expect(problemsOf(minutes('NPD', 'Forkortelser:\nNPD: nordvik  politidistrikt.'))).toEqual([]);
});

describe('a responsible unit that hears nothing', () => {
  const to = (names: string) => problemsOf(minutes('NK ved HAV og OPV, og NPD', `Kopi til:\n${names}`));
  it('is named', () => expect(to('Avdeling for oppvekst\nNPD')).toEqual(['unitNotAddressed HAV']));
  it('is reached by its name, broken over two lines', () =>
    expect(to('Avdeling for\noppvekst\nHavnekontoret, Kaia 1\nNPD')).toEqual([]));
  it('is reached by its code or its other name', () => expect(to('OPV, HVN og NPD')).toEqual(['aliasUsed HAV']));
  it('is not reached by a word that looks like its code', () =>
    expect(to('Avdeling for oppvekst, hav og land\nNPD')).toEqual(['unitNotAddressed HAV']));
  it('is a party, which any of its units reaches', () => {
    expect(problemsOf(minutes('NK og NPD', 'Mottakere: Bydel Nes'))).toEqual(['unitNotAddressed NPD']);
  });
  it('is not looked for where the minutes have no recipients', () =>
    expect(problemsOf(minutes('NK ved HAV'))).toEqual([]));
  it('is not the one that signs, or keeps the minutes', () => {
    expect(problemsOf(minutes('NK ved HAV', 'Kopi til:\nNPD\n\nVennlig hilsen\nHavnefogden, Havnekontoret'))).toEqual(
      [],
    );
    expect(
      problemsOf(
        minutes('NK ved HAV', 'Deltakere:\nLise Holm (rådgiver HAV)\n\nVennlig hilsen\nLise Holm\n\nKopi til:\nNPD'),
      ),
    ).toEqual([]);
    expect(problemsOf(minutes('NK ved HAV', 'Deltakere:\nRådgiver HAV, sekretær\n\nKopi til:\nNPD'))).toEqual([]);
    expect(problemsOf(minutes('NK ved HAV', 'Deltakere:\nLise Holm (byrådssekretær HAV)\n\nKopi til:\nNPD'))).toEqual([
      'unitNotAddressed HAV',
    ]);
  });
});

it('keeps an unknown code in the owners’ text, with the nearest suggestions', () => {
  const { points, problems } = read(minutes('NK ved HAW, og NPD'), nordvik);
  expect(points[0]?.ownersText).toBe('NK ved HAW, og NPD');
  expect(ownersOf(points[0]?.owners ?? [])).toBe('NPD');
  expect(problems).toMatchObject([
    { code: 'unknownUnit', params: { text: 'HAW', suggestions: 'HAV' }, at: { kind: 'minutes', line: 5 } },
  ]);
});

describe('the party of a unit that the register does not know', () => {
  const partyOf = (code: string, text: string) => read(text, []).units.find((entry) => entry.code === code)?.party;
  const names =
    'Forkortelser:\nNK: Nordvik kommune\nABC: Kontoret\nDEF: Gruppa\nNPD: Nordvik politidistrikt\nKUL: Kulturetaten\n';
  it('is the one before «ved»', () => expect(partyOf('ABC', minutes('NK ved ABC og NPD', names))).toBe('NK'));
  it('is the one of the list it stands in', () =>
    expect(partyOf('DEF', minutes('NK ved ABC og DEF', names))).toBe('NK'));
  it('is itself after the comma that ends the list', () =>
    expect(partyOf('DEF', minutes('NK ved ABC, og DEF', names))).toBe('DEF'));
  it('is itself when it stands alone elsewhere', () =>
    expect(partyOf('DEF', minutes('NK ved ABC og DEF\n• Mer.\nAnsvarlig: DEF', names))).toBe('DEF'));
  it('is itself for the police', () => expect(partyOf('NPD', minutes('NK ved ABC og NPD', names))).toBe('NPD'));
  it('is the municipality by a municipal name', () => expect(partyOf('KUL', minutes('NK ved ABC', names))).toBe('NK'));
  it('is itself when nothing tells', () => expect(partyOf('DEF', minutes('NPD', names))).toBe('DEF'));
  it('is the register’s where the register knows it', () => {
    expect(read(minutes('OPD', 'Forkortelser:\nVEL: Velferdsetaten')).units).toEqual([
      unit('VEL', 'Velferdsetaten', 'OK'),
    ]);
    expect(builtInUnits.length).toBeGreaterThan(10);
  });
});
