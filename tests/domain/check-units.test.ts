// Faults in the list of units (src/domain/check-units.ts): how grave each is, which cell it points at, what it says.
import { checkUnits, unit, type Unit } from '../../src/domain';

const ok = unit('OK', 'Oslo kommune', 'OK');
/** Without what is said of OK, which is a word. */
const found = (...units: readonly Unit[]) => checkUnits([ok, ...units]).slice(1);
const at = (column: string, key: string) => ({ kind: 'cell', table: 'units', column, key });

it('calls a list unreadable where a code is missing, taken or a word of the grammar', () => {
  expect(found(unit(' ', 'Uten', 'OK'), unit('BYU', 'Byutvikling', 'OK'), unit(' byu', 'Igjen', 'OK'))).toEqual([
    { code: 'unitCodeMissing', severity: 'error', params: {}, at: at('code', ' ') },
    { code: 'unitCodeTaken', severity: 'error', params: { code: ' byu', name: 'Byutvikling' }, at: at('code', ' byu') },
  ]);
  expect(found(unit(' Ved ', 'Forbindelser', 'OK'))).toEqual([
    { code: 'unitCodeReserved', severity: 'error', params: { code: ' Ved ' }, at: at('code', ' Ved ') },
  ]);
});

it('names the unit that has a code already by its code where it has no name', () => {
  expect(found(unit('BYU', '', 'OK'), unit('BYU', 'Igjen', 'OK'))).toMatchObject([
    { code: 'unitNameMissing' },
    { code: 'unitCodeTaken', params: { code: 'BYU', name: 'BYU' } },
  ]);
});

it('shows letters of another alphabet with the code they were meant for', () => {
  expect(found(unit('ВYU', 'Byutvikling', 'OK'))).toEqual([
    {
      code: 'unitCodeLookalike',
      severity: 'warning',
      params: { code: 'ВYU', lookalikes: 'В', latin: 'BYU' },
      at: at('code', 'ВYU'),
    },
  ]);
});

it('only mentions a code that is a word, and no name in small letters that is one', () => {
  expect(found(unit('SAK', 'Sak og arkiv', 'OK'), unit('Sak', 'Arkivet', 'OK'))[0]).toEqual({
    code: 'unitCodeIsWord',
    severity: 'info',
    params: { code: 'SAK' },
    at: at('code', 'SAK'),
  });
  expect(found(unit('Sak', 'Arkivet', 'OK'))).toEqual([]);
});

it.each(['', ' '])('warns of a unit without name and party, of which no line can be read: «%s»', (blank) => {
  const problems = found(unit('BYU', blank, blank)).filter(({ code }) => code !== 'unitPartyNotListed');
  expect(problems).toEqual([
    { code: 'unitNameMissing', severity: 'warning', params: { code: 'BYU' }, at: at('name', 'BYU') },
    { code: 'unitPartyMissing', severity: 'warning', params: { code: 'BYU' }, at: at('party', 'BYU') },
  ]);
});

it('warns of an alias that is another unit’s code or alias, in any case, and of none that is the unit’s own', () => {
  const [noe, kul] = [
    unit('NOE', 'Næring', 'OK', { aliases: [' byu ', 'NOE'] }),
    unit('KUL', 'Kultur', 'OK', { aliases: ['KON', 'Nye KUL'] }),
  ];
  expect(found(noe, kul, unit('BYU', 'Byutvikling', 'OK', { aliases: ['kon'] }))).toEqual([
    {
      code: 'unitAliasTaken',
      severity: 'warning',
      params: { alias: ' byu ', code: 'NOE', other: 'BYU' },
      at: at('aliases', 'NOE'),
    },
    {
      code: 'unitAliasTaken',
      severity: 'warning',
      params: { alias: 'KON', code: 'KUL', other: 'BYU' },
      at: at('aliases', 'KUL'),
    },
    {
      code: 'unitAliasTaken',
      severity: 'warning',
      params: { alias: 'kon', code: 'BYU', other: 'KUL' },
      at: at('aliases', 'BYU'),
    },
  ]);
});

it('calls a party that is not listed an error, once, and points at its first unit', () => {
  expect(found(unit('AAA', 'A', 'BK'), unit('BBB', 'B', 'BK'))).toEqual([
    {
      code: 'unitPartyNotListed',
      severity: 'error',
      params: { party: 'BK', units: 'AAA, BBB' },
      at: at('party', 'AAA'),
    },
  ]);
});
