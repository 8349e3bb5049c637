// The minutes' abbreviations against the register's units (src/minutes/units-of-minutes.ts).
import { unit, type Unit } from '../../src/domain';
import { readLines } from '../../src/minutes/lines';
import { readUnits } from '../../src/minutes/units-of-minutes';

const register: readonly Unit[] = [
  unit('NK', 'Nordvik kommune', 'NK'),
  unit('NPD', 'Nordvik politidistrikt', 'NPD'),
  unit('HAV', 'Havnekontoret', 'NK', { aliases: ['HVN'] }),
];
type Names = { readonly [code: string]: string };
const abbreviations = (names: Names) => Object.entries(names).map(([code, name], i) => ({ code, name, line: i + 10 }));
const readOf = (listed: Names, text = '', explained: Names = {}) =>
  readUnits(abbreviations(listed), readLines(text), register, abbreviations(explained));
const unitsOf = (...args: Parameters<typeof readOf>) =>
  readOf(...args).units.map(({ code, name, party }) => `${code} ${party}: ${name}`);

describe('a unit of the list', () => {
  it('that the register knows keeps its name in the minutes and its party in the register', () => {
    const { units, directory, problems } = readOf({ HAV: 'Havnekontoret' }, 'Ansvarlig: HAV');
    expect(units).toEqual([unit('HAV', 'Havnekontoret', 'NK')]);
    expect(directory.units).toEqual(register);
    expect(problems).toEqual([]);
  });

  it('that is new is found by its code and name', () => {
    const { directory } = readOf({ BYG: 'Byggekontoret' }, 'Ansvarlig: NK ved BYG');
    expect(directory.byCode('BYG')).toEqual(unit('BYG', 'Byggekontoret', 'NK'));
    expect(directory.units).toHaveLength(register.length + 1);
  });

  it('that the register has under another code is the register’s, and said to be', () => {
    const { units, directory, problems } = readOf({ HKO: 'havnekontoret', HKT: 'Havnekontoret' });
    expect(units).toEqual([
      unit('HAV', 'havnekontoret', 'NK', { aliases: ['HKO'] }),
      unit('HAV', 'Havnekontoret', 'NK', { aliases: ['HKT'] }),
    ]);
    expect(directory.byCode('HAV')?.aliases).toEqual(['HVN', 'HKO', 'HKT']);
    expect(directory.byCode('NK')?.aliases).toEqual([]);
    expect(directory.units).toHaveLength(register.length);
    expect(problems).toEqual([
      { code: 'aliasUsed', severity: 'info', params: { alias: 'HKO', code: 'HAV', name: 'Havnekontoret' }, at: { kind: 'minutes', line: 10 } }, // prettier-ignore
      { code: 'aliasUsed', severity: 'info', params: { alias: 'HKT', code: 'HAV', name: 'Havnekontoret' }, at: { kind: 'minutes', line: 11 } }, // prettier-ignore
    ]);
  });

  it('that goes by an alias of the register is the register’s', () => {
    const { directory, problems } = readOf({ HVN: 'Havnekontoret' });
    expect(directory.byCode('HVN')).toBeUndefined();
    expect(directory.byAlias('HVN')?.code).toBe('HAV');
    expect(problems.map(({ code }) => code)).toEqual(['aliasUsed']);
  });

  it('that has another name in the register is warned of', () =>
    expect(readOf({ NPD: 'Nordvik lensmannskontor' }).problems).toEqual([
      {
        code: 'unitNameConflict',
        severity: 'warning',
        params: { code: 'NPD', name: 'Nordvik lensmannskontor', known: 'Nordvik politidistrikt' },
        at: { kind: 'minutes', line: 10 },
      },
    ]));

  it('that stands twice is taken once, and warned of when the names differ', () => {
    const twice = (name: string) =>
      readUnits(
        [
          { code: 'BYG', name: 'Byggekontoret', line: 4 },
          { code: 'BYG', name, line: 9 },
        ],
        [],
        register,
        [],
      );
    expect([twice('byggekontoret').units.length, twice('byggekontoret').problems]).toEqual([1, []]);
    expect(twice('Bygdekontoret').units).toMatchObject([{ name: 'Byggekontoret' }]);
    expect(twice('Bygdekontoret').problems).toMatchObject([
      { code: 'unitNameConflict', params: { known: 'Byggekontoret' }, at: { kind: 'minutes', line: 9 } },
    ]);
  });
});

describe('what the text explains in passing', () => {
  const explained = { BYG: 'Byggekontoret', VEI: 'Veikontoret' };
  it('is a unit where an owner line uses it', () => {
    expect(unitsOf({}, 'Ansvarlig: NK ved BYG', explained)).toEqual(['BYG NK: Byggekontoret']);
    expect(unitsOf({}, 'Et punkt\tBYG\tmai', explained)).toEqual(['BYG BYG: Byggekontoret']);
    expect(unitsOf({}, 'BYG og VEI møtte.', explained)).toEqual([]);
  });

  it('is not asked where the list or the register has the code', () => {
    expect(readOf({ BYG: 'Byggesak' }, 'Ansvarlig: BYG', explained).problems).toEqual([]);
    expect(unitsOf({}, 'Ansvarlig: HAV og HVN', { HAV: 'Havnevesenet', HVN: 'Havnevesenet' })).toEqual([]);
  });
});

describe('owner lines, before the units are known,', () => {
  const partyOf = (text: string) => readOf({ LAG: 'Laget' }, text).units[0]?.party;
  it.each([
    'Ansvarlig: NK ved LAG',
    'Ansvarlig  for  oppfølging:  NK  ved LAG',
    '**Ansvarlig:** NK ved LAG',
    'Et punkt. (Ansvarlig – NK ved LAG)',
    'Ansvarlig: NK ved\nLAG',
    'Et punkt\tNK ved LAG\tmai',
    '| Et punkt | NK ved LAG |',
  ])('stand behind a label, on its next line, and in a table: «%s»', (text) => expect(partyOf(text)).toBe('NK'));

  it.each([
    'NK ved LAG',
    'Ansvarlig: NK ved',
    'NK ved\nAnsvarlig: LAG',
    'Ansvarlig: OPD\nNK ved LAG',
    'NK ved LAG deltar\tmai',
  ])('are not any other line: «%s»', (text) => expect(partyOf(text)).toBe('LAG'));

  it('end the list of departments at a unit that the register knows as another party’s', () => {
    const { units } = readOf({ BYG: 'Byggekontoret', LAG: 'Laget' }, 'Ansvarlig: NK ved BYG og NPD og LAG');
    expect(units.map(({ code, party }) => `${code} ${party}`)).toEqual(['BYG NK', 'LAG LAG']);
  });
});
