// What the minutes as a whole say about units (src/minutes/unit-problems.ts).
import { unit, unitDirectory, type Unit } from '../../src/domain';
import { readLines } from '../../src/minutes/lines';
import { unitProblems, type UnitUse } from '../../src/minutes/unit-problems';
import { read } from './reading';

const [nk, npd, hav, nes] = [
  unit('NK', 'Nordvik kommune', 'NK'),
  unit('NPD', 'Nordvik politidistrikt', 'NPD'),
  unit('HAV', 'Havnekontoret', 'NK', { aliases: ['HVN', 'Havna'] }),
  unit('Bydel Nes', 'Bydel Nes', 'NK'),
] as const;
const problemsOf = (text: string, use: Partial<Omit<UnitUse, 'owners'>> & { owners?: readonly [Unit, number][] }) =>
  unitProblems({
    lines: readLines(text),
    listed: undefined,
    aliasesNamed: new Set(),
    addressing: { lists: [], senders: [], participants: [] },
    directory: unitDirectory([nk, npd, hav, nes]),
    ...use,
    owners: (use.owners ?? []).map(([{ code, party }, line]) => ({ owner: { unit: code, party }, line })),
  });
const codesOf = (...args: Parameters<typeof problemsOf>) =>
  problemsOf(...args).map(({ code, params }) => `${code} ${params['code']}`);

describe('a code that the minutes’ own list lacks', () => {
  it('is told where it is first used', () =>
    expect(problemsOf('Vi møttes.\nHAV og NPD leder.\nHAV møter.', { listed: [npd] })).toEqual([
      {
        code: 'unitNotDefined',
        severity: 'warning',
        params: { code: 'HAV', name: 'Havnekontoret' },
        at: { kind: 'minutes', line: 2 },
      },
    ]));

  it.each(['HAV-NPD leder.', '(HAV) leder.', 'Det er HAV.'])('is told of «%s»', (text) =>
    expect(codesOf(text, { listed: [npd] })).toEqual(['unitNotDefined HAV']),
  );

  it.each([
    'Havet og HAVNA er blått.',
    'KART OVER HAV',
    'Se-HAV er en bok.',
    'Havnekontoret (HAV) leder.',
    'Havnekontoret\n(HAV) leder.',
  ])('is not told of «%s»', (text) => expect(codesOf(text, { listed: [npd] })).toEqual([]));

  it('is told of an owner on a line in capitals', () => {
    expect(problemsOf('ANSVARLIG:\nHAV', { listed: [npd], owners: [[hav, 1]] })).toMatchObject([
      { code: 'unitNotDefined', params: { code: 'HAV' }, at: { kind: 'minutes', line: 1 } },
    ]);
    expect(codesOf('ANSVARLIG: HVN', { listed: [npd], owners: [[hav, 1]] })).toEqual(['unitNotDefined HAV']);
  });

  it('is told once, where it stands in the text', () =>
    expect(problemsOf('Vi i HAV møter.\nANSVARLIG: HAV', { listed: [npd], owners: [[hav, 2]] })).toMatchObject([
      { code: 'unitNotDefined', at: { kind: 'minutes', line: 1 } },
    ]));

  it('is not told of an owner that goes by its name', () => {
    expect(codesOf('Ansvarlig: Havnekontoret', { listed: [npd], owners: [[hav, 1]] })).toEqual([]);
    expect(codesOf('Ansvarlig: Havna', { listed: [npd], owners: [[hav, 1]] })).toEqual([]);
    expect(codesOf('Ansvarlig: Bydel Nes', { listed: [npd], owners: [[nes, 1]] })).toEqual([]);
  });

  it('is not told where the list has it, under either of its codes', () => {
    expect(codesOf('HAV leder.', { listed: [hav] })).toEqual([]);
    expect(codesOf('HAV leder.', { listed: [unit('HVN', 'Havnekontoret', 'NK')] })).toEqual([]);
  });

  it('is not told where there is no list', () => expect(codesOf('HAV leder.', { owners: [[hav, 1]] })).toEqual([]));

  it('is told beside a unit of the list that nobody knows', () =>
    expect(codesOf('HAV leder.', { listed: [unit('XYZ', 'Et kontor', 'XYZ')] })).toEqual(['unitNotDefined HAV']));
});

describe('another code of a unit', () => {
  it('is told where it is first used', () =>
    expect(problemsOf('Vi møttes.\nHVN leder.\nHVN møter.', {})).toEqual([
      {
        code: 'aliasUsed',
        severity: 'info',
        params: { alias: 'HVN', code: 'HAV', name: 'Havnekontoret' },
        at: { kind: 'minutes', line: 2 },
      },
    ]));

  it('is not told again where a point or the list tells it', () => {
    expect(problemsOf('HVN leder.', { aliasesNamed: new Set(['HVN']) })).toEqual([]);
    expect(problemsOf('HVN leder.', { listed: [unit('HVN', 'Havnekontoret', 'NK')] })).toEqual([]);
  });
});

it('tells of a responsible unit that the minutes are not sent to, where it became one', () =>
  expect(
    problemsOf('Ansvarlig: NK ved HAV', {
      owners: [
        [npd, 3],
        [hav, 5],
        [hav, 8],
      ],
      addressing: { lists: ['NPD'], senders: [], participants: [] },
    }),
  ).toEqual([
    { code: 'unitNotAddressed', severity: 'warning', params: { code: 'HAV' }, at: { kind: 'minutes', line: 5 } },
  ]));

it('does not say that an abbreviation is used where the full name is', () => {
  const draft = read('Referat fra politirådet 12. mars 2025\n\nOppfølgingspunkter\n\n• Et punkt.\nAnsvarlig: Velferdsetaten og OPD\n\nForkortelser:\nOPD: Oslo politidistrikt\n'); // prettier-ignore
  expect(draft.points[0]?.owners.map(({ unit: code }) => code)).toEqual(['VEL', 'OPD']);
  expect(draft.problems).toEqual([]);
});
