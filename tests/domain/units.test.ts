// Looking units up in a list (src/domain/units.ts): by code, by alias, by name in a sentence.
import { unit, unitDirectory, type Unit } from '../../src/domain';

it('finds a code or an alias to the letter, and in any case only where that is asked for', () => {
  const set = unit('SET', 'Sosiale tjenester', 'OK', { aliases: ['SOS'] });
  const directory = unitDirectory([set]);
  expect([directory.byCode('SET'), directory.byCode('set'), directory.byCode('SOS')]).toEqual([
    set,
    undefined,
    undefined,
  ]);
  expect([directory.byAlias('SOS'), directory.byAlias('sos')]).toEqual([set, undefined]);
  expect(directory.byCodeAnyCase('set')).toEqual({ unit: set, alias: false });
  expect(directory.byCodeAnyCase('Sos')).toEqual({ unit: set, alias: true });
});

it('gives a code that two rows have to the first of them, so that a row pasted below changes nothing', () => {
  const directory = unitDirectory([unit('SET', 'A', 'OK'), unit('SET', 'B', 'OK'), unit('set', 'C', 'OK')]);
  expect(directory.byCode('SET')?.name).toBe('A');
  expect(directory.byCodeAnyCase('set')?.unit.name).toBe('A');
});

it('lets no alias take a code from its unit, and gives an alias that two have to the first', () => {
  const directory = unitDirectory([
    unit('NOE', 'A', 'OK', { aliases: ['SET', 'KON'] }),
    unit('SET', 'B', 'OK'),
    unit('KUL', 'C', 'OK', { aliases: ['KON'] }),
  ]);
  expect(directory.byAlias('SET')).toBeUndefined();
  expect(directory.byCodeAnyCase('set')?.unit.name).toBe('B');
  expect(directory.byAlias('KON')?.name).toBe('A');
  expect(directory.byCodeAnyCase('kon')?.unit.name).toBe('A');
});

it('knows a party by its being its own', () => {
  const [opd, east] = [unit('OPD', 'Oslo politidistrikt', 'OPD'), unit('Enhet øst', 'Enhet øst', 'OPD')];
  const directory = unitDirectory([opd, east]);
  expect([directory.isParty(opd), directory.isParty(east)]).toEqual([true, false]);
});

const phrases = (...units: readonly Unit[]) =>
  unitDirectory(units).phrases.map(({ text, unit: entry }) => `${text} = ${entry.code}`);

it('looks for names in lower case and single spaces, also in the definite form, the longest first', () => {
  expect(
    phrases(unit('Enhet øst', 'Enhet øst', 'OPD'), unit('SET', 'Byrådsavdeling for  Sosiale\ntjenester ', 'OK')),
  ).toEqual([
    'byrådsavdelingen for sosiale tjenester = SET',
    'byrådsavdeling for sosiale tjenester = SET',
    'enheten øst = Enhet øst',
    'enhet øst = Enhet øst',
  ]);
});

it('makes no definite form of a word further in, or of one that only begins so', () => {
  expect(phrases(unit('NBA', 'Ny bydel Alna', 'OK'), unit('EIB', 'Enhetene i byen', 'OK'))).toEqual([
    'enhetene i byen = EIB',
    'ny bydel alna = NBA',
  ]);
});

it('takes neither abbreviations nor empty names for names: in a sentence they would be found everywhere', () => {
  expect(phrases(unit('NAV', '', 'OK'), unit('KRS', 'KRS', 'OK', { aliases: ['Kriseteamet', 'KS'] }))).toEqual([
    'kriseteamet = KRS',
  ]);
});

it('lets no name in small letters take an abbreviation from its unit', () => {
  expect(phrases(unit('OPD', 'Oslo politidistrikt', 'OPD'), unit('opd', 'Drift', 'OK'))).toEqual([
    'oslo politidistrikt = OPD',
    'drift = opd',
  ]);
});

it('gives a name that two units have to the first', () => {
  expect(phrases(unit('AAA', 'Samme navn', 'OK'), unit('BBB', 'Samme navn', 'OK'))).toEqual(['samme navn = AAA']);
});
