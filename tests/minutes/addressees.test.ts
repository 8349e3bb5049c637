// Which units the minutes are sent to, and by whom (src/minutes/addressees.ts).
import { unit, unitDirectory, type Owner, type UnitCode } from '../../src/domain';
import { notAddressed, unitsNamed, type Addressing } from '../../src/minutes/addressees';

const directory = unitDirectory([
  unit('NK', 'Nordvik kommune', 'NK'),
  unit('NPD', 'Nordvik politidistrikt', 'NPD'),
  unit('HAV', 'Havnekontoret (vest)', 'NK', { aliases: ['HVN'] }),
  unit('BU', 'Barne- og ungdomsetaten', 'NK'),
]);

describe('a text names a unit', () => {
  it.each([
    ['by its name', 'Nordvik politidistrikt, Kaia 1', ['NPD']],
    ['by its name in capitals', 'NORDVIK POLITIDISTRIKT', ['NPD']],
    ['by its name, broken over two lines', 'Nordvik\npolitidistrikt', ['NPD']],
    ['by a name with a hyphen', 'Barne- og  ungdomsetaten', ['BU']],
    ['by a name with parentheses', 'Havnekontoret (vest)', ['HAV']],
    ['by its code', 'Til NPD og HAV', ['NPD', 'HAV']],
    ['by its other name', 'Til HVN', ['HAV']],
  ])('%s', (_how, text, codes) => expect(unitsNamed(text, directory).map(({ code }) => code)).toEqual(codes));

  it.each(['hav og land', 'Nordvik', 'XHAV', 'Nordvik politidistriktene', ''])('but not in «%s»', (text) => {
    expect(unitsNamed(text, directory)).toEqual([]);
  });
});

describe('a unit that hears nothing', () => {
  const owner = (code: string, party = 'NK'): Owner => ({ unit: code as UnitCode, party: party as UnitCode });
  const missing = (owners: readonly Owner[], addressing: Partial<Addressing>): readonly string[] =>
    notAddressed(owners, { lists: ['NPD'], senders: [], participants: [], ...addressing }, directory);

  it('is told once', () => expect(missing([owner('HAV'), owner('BU'), owner('HAV')], {})).toEqual(['HAV', 'BU']));
  it('is a party none of whose units is reached', () => {
    expect(missing([owner('NK', 'NK'), owner('NPD', 'NPD')], {})).toEqual(['NK']);
    expect(missing([owner('NK', 'NK')], { lists: ['HAV'] })).toEqual([]);
  });
  it('is none where there are no lists', () => expect(missing([owner('HAV')], { lists: [] })).toEqual([]));
  it('is none that is reached by the second list', () => {
    expect(missing([owner('HAV')], { lists: ['NPD', 'HAV'] })).toEqual([]);
  });

  it.each([
    ['whose participant signs', ['Lederen for vakta (rådgiver HAV)'], ['Vennlig hilsen\nLederen for vakta']],
    [
      'whose participant signs, in other letters',
      ['LEDEREN FOR VAKTA – rådgiver HAV'],
      ['Vennlig hilsen\nLederen for vakta'],
    ],
    [
      'whose participant signs, behind its code',
      ['HAV: Lederen for kaia, Lederen for vakta'],
      ['Vennlig hilsen\nLederen for vakta'],
    ],
    ['whose participant signs the second letter', ['Lederen for vakta, HAV'], ['Nordvik', 'Lederen for vakta']],
    ['that keeps the minutes', ['Sekretær: HAV'], []],
    ['that signs', [], ['Vennlig hilsen\nHavnekontoret (vest)']],
  ])('is not one %s', (_which, participants, senders) => {
    expect(missing([owner('HAV')], { participants, senders })).toEqual([]);
  });

  it.each([
    ['whose participant does not sign', ['Lederen for vakta (rådgiver HAV)'], ['Vennlig hilsen\nLederen for kaia']],
    ['whose participant is called by one word', ['Rådgiver (HAV)'], ['Vennlig hilsen\nRådgiver']],
    [
      'that stands on another participant’s line',
      ['Lederen for vakta (NPD)\nLederen for kaia (HAV)'],
      ['Vennlig hilsen\nLederen for vakta'],
    ],
    ['whose participant is somebody’s secretary', ['Lederen for vakta (byrådssekretær HAV)'], []],
  ])('is one %s', (_which, participants, senders) => {
    expect(missing([owner('HAV')], { participants, senders })).toEqual(['HAV']);
  });
});
