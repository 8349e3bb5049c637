// The custom functions as Excel calls them: matrix in, matrix out, an Invocation object last. Their facts and their shape.
import fc from 'fast-check';
import { builtInUnits } from '../../src/domain';
import { associateCustomFunctions } from '../../src/functions';
import { customFunctions, type CustomFunctionId } from '../../src/functions/table';
import { unitDirectoryOf } from '../../src/functions/unit-list';

type Implementation = (input: unknown, units?: unknown, invocation?: unknown) => unknown[][];
const implementation = (id: CustomFunctionId) => customFunctions[id] as Implementation;
const ask = (id: CustomFunctionId, value: unknown, units?: unknown) => implementation(id)([[value]], units)[0]?.[0];
const ids = Object.keys(customFunctions) as CustomFunctionId[];
const single = ids.filter((id) => id !== 'ANSVAR.ENHETER');

/** As office.js hands over an error value: an Error with Excel's code. */
const errorValue = Object.assign(new Error(), { code: '#N/A', type: 'Error' });
const ownUnits = [
  ['Forkortelse', 'Navn', 'Part', 'Alias', 'Aktiv'],
  ['BK', 'Bergen kommune', 'BK', '', 'Ja'],
  ['', '', '', '', ''],
  ['BBE', 'Byrådsavdeling for barnevern', 'BK', 'BSB, BARN; BV', 'Ja'],
  ['VPD', 'Vest politidistrikt', 'VPD', null, 'Ja'],
];

it.each<[CustomFunctionId, unknown, unknown]>([
  ['ENHET.GYLDIG', 'SET', true],
  ['ENHET.GYLDIG', 'set', false],
  ['ENHET.GYLDIG', 'SET ', false],
  ['ENHET.GYLDIG', 'KON', false],
  ['ENHET.GYLDIG', 'constructor', false],
  ['ENHET.GYLDIG', 112, false],
  ['ENHET.GYLDIG', true, false],
  ['ENHET.GYLDIG', errorValue, false],
  ['ENHET.NAVN', 'SET', 'Byrådsavdeling for sosiale tjenester'],
  ['ENHET.NAVN', 'KON', 'Byrådsavdeling for kultur og næring'],
  ['ENHET.NAVN', 'XYZ', ''],
  ['ENHET.PART', 'SET', 'OK'],
  ['ENHET.PART', 'OPD', 'OPD'],
  ['ENHET.PART', errorValue, ''],
  ['ENHET.FORSLAG', 'STE', 'SET'],
  ['ENHET.FORSLAG', 'SET', 'SET'],
  ['ENHET.FORSLAG', 'KON', 'NOE'],
  ['ENHET.FORSLAG', 'QQQQQQ', ''],
  ['ANSVAR.GYLDIG', 'OK ved SET og UTD, og OPD', true],
  ['ANSVAR.GYLDIG', 'OK ved KON', true],
  ['ANSVAR.GYLDIG', 'OK ved STE', false],
  ['ANSVAR.GYLDIG', 'OPD ved SET', false],
  ['ANSVAR.GYLDIG', '–', false],
  ['ANSVAR.GYLDIG', '   ', ''],
  ['ANSVAR.GYLDIG', errorValue, false],
  ['ANSVAR.FEIL', 'OK ved SET, og OPD', ''],
  [
    'ANSVAR.FEIL',
    'OK ved STE og OPX',
    '«STE» er ikke en kjent forkortelse. Mente du SET? «OPX» er ikke en kjent forkortelse. Mente du OPD?',
  ],
  ['ANSVAR.FEIL', '–', 'Punktet har ingen ansvarlig. Fyll inn kolonnen Ansvarlig.'],
  ['ANSVAR.FEIL', errorValue, 'Cellen viser en feil (#N/A). Skriv teksten på nytt.'],
  ['ANSVAR.FEIL', '#REF!', 'Cellen viser en feil (#REF!). Skriv teksten på nytt.'],
  ['ANSVAR.STANDARD', 'OK, ved BYU og BLK og OPD', 'OK ved BYU og BLK, og OPD'],
  ['ANSVAR.STANDARD', 'OK ved STE', 'OK ved STE'],
  ['ANSVAR.STANDARD', errorValue, ''],
  ['PERSONVERN.SJEKK', 'Møtet er 24. april', ''],
  ['PERSONVERN.SJEKK', 'Ring 22 33 44 55', 'Mulig personopplysning: telefonnummer.'],
  ['PERSONVERN.SJEKK', errorValue, 'Cellen viser en feil (#N/A). Skriv teksten på nytt.'],
])('%s(%p) is %p', (id, value, expected) => expect(ask(id, value)).toBe(expected));

// Synthetic numbers (month + 80), in use by nobody: Skatteetaten, «syntetiske testdata».
const synthetic = (): string => {
  for (let serial = 0; serial < 100_000; serial++) {
    const candidate = `098190${String(serial).padStart(5, '0')}`;
    if (ask('PERSONVERN.SJEKK', candidate) !== '') return candidate;
  }
  throw new Error('Failed to make a synthetic number');
};

it('names every kind of personal data once and repeats none of it', () => {
  const number = synthetic();
  const answer = ask('PERSONVERN.SJEKK', `${number}, ${number}, navn@example.no og 912 34 567`);
  expect(answer).toBe('Mulige personopplysninger: fødselsnummer eller D-nummer, e-postadresse, telefonnummer.');
});

it('finds a national identity number in a cell that made a number of it', () => {
  expect(ask('PERSONVERN.SJEKK', Number(synthetic()))).toBe('Mulig personopplysning: fødselsnummer eller D-nummer.');
});

it('spills one code a column, one row a row, filled up with empty cells', () => {
  expect(implementation('ANSVAR.ENHETER')([['OK ved SET og UTD, og OPD'], [''], ['OPD'], [errorValue]])).toEqual([
    ['SET', 'UTD', 'OPD'],
    ['', '', ''],
    ['OPD', '', ''],
    ['', '', ''],
  ]);
  expect(implementation('ANSVAR.ENHETER')([['OPD', 'OK ved SET, og OPD']])).toEqual([['OPD', 'SET']]);
});

it('reads with the units of the range instead of the built-in ones', () => {
  expect(ask('ENHET.GYLDIG', 'BBE', ownUnits)).toBe(true);
  expect(ask('ENHET.GYLDIG', 'SET', ownUnits)).toBe(false);
  expect(ask('ENHET.GYLDIG', 'Forkortelse', ownUnits)).toBe(false);
  expect(ask('ENHET.NAVN', 'BARN', ownUnits)).toBe('Byrådsavdeling for barnevern');
  expect(ask('ANSVAR.STANDARD', 'BK v/BBE og VPD', ownUnits)).toBe('BK ved BBE, og VPD');
  expect(ask('ANSVAR.FEIL', 'BK ved BBB', ownUnits)).toBe('«BBB» er ikke en kjent forkortelse. Mente du BBE?');
});

it('takes a list without a header row, and one with codes only', () => {
  expect(ask('ENHET.PART', 'BBE', ownUnits.slice(1))).toBe('BK');
  expect(implementation('ENHET.PART')([['A1B'], ['12']], [['A1B'], [12]])).toEqual([['A1B'], ['12']]);
});

it('takes a left out or blank list for the built-in one, and a blank range for an empty one', () => {
  for (const none of [undefined, null, '', [['']], [[null]]]) expect(ask('ENHET.GYLDIG', 'SET', none)).toBe(true);
  expect(
    ask('ENHET.GYLDIG', 'SET', [
      ['', ''],
      ['', ''],
    ]),
  ).toBe(false);
});

it('sees that the list has changed', () => {
  const longer = [...ownUnits, ['NAV', 'Nav', 'NAV', '']];
  const renamed = ownUnits.map((row) => row.map((value) => (value === 'BBE' ? 'BFE' : value)));
  expect([ownUnits, longer, renamed, ownUnits].map((units) => ask('ENHET.GYLDIG', 'NAV', units))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect([ownUnits, renamed].map((units) => ask('ENHET.GYLDIG', 'BBE', units))).toEqual([true, false]);
});

it('does not build the same list again for every call', () => {
  const copy = () => ownUnits.map((row) => [...row.slice(0, 4), Object.assign(new Error(), { code: '#N/A' })]);
  const first = unitDirectoryOf(copy());
  unitDirectoryOf(ownUnits.slice(1));
  expect(unitDirectoryOf(copy())).toBe(first);
});

it('is associated under every id, once', () => {
  const seen: string[] = [];
  associateCustomFunctions((id) => seen.push(id));
  expect(seen).toEqual(ids);
});

const aCell = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    null,
    undefined,
    'SET',
    'set',
    'OK ved SET og OPD',
    'KON',
    errorValue,
    true,
    false,
    0,
    NaN,
    -1.5,
    1017012345,
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.double(),
  fc.constantFrom<unknown>({}, [], new Date(0), Symbol('x'), { code: 5 }),
);
const aMatrix = fc
  .record({ rows: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(aCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const aUnitList = fc.oneof(fc.constant(undefined), fc.constant(null), fc.constant(ownUnits), aMatrix, aCell);
const invocation = { address: 'Ark1!A1' };

it.each(single)('%s keeps the shape, leaves empty cells empty and never throws', (id) => {
  fc.assert(
    fc.property(aMatrix, aUnitList, (input, units) => {
      const answer = implementation(id)(input, units, invocation);
      expect(answer.map((row) => row.length)).toEqual(input.map((row) => row.length));
      answer.forEach((row, i) =>
        row.forEach((value, j) => {
          expect(['string', 'boolean']).toContain(typeof value);
          if (['', null, undefined].includes(input[i]?.[j] as string)) expect(value).toBe('');
        }),
      );
    }),
    { numRuns: 60 },
  );
});

it('ANSVAR.ENHETER answers a row for a row, all of one width, and never throws', () => {
  fc.assert(
    fc.property(aMatrix, aUnitList, (input, units) => {
      const answer = implementation('ANSVAR.ENHETER')(input, units, invocation);
      expect(answer).toHaveLength(input.length);
      expect(new Set(answer.map((row) => row.length)).size).toBeLessThanOrEqual(1);
      input.forEach((row, i) => {
        if (row.every((value) => value === '')) expect(answer[i]?.join('')).toBe('');
      });
    }),
    { numRuns: 60 },
  );
});

it('agrees with a set of the built-in codes on every text', () => {
  const codes = new Set<string>(builtInUnits.map(({ code }) => code));
  fc.assert(
    fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...codes)), (text) =>
      expect(ask('ENHET.GYLDIG', text)).toBe(codes.has(text)),
    ),
  );
});
