// The owner grammar (src/domain/owners.ts): texts from minutes and cells -> owners, and back to the standard form.
import fc from 'fast-check';
import {
  builtInUnits,
  formatOwners,
  orderOwners,
  parseOwners,
  unit,
  unitDirectory,
  type Owner,
} from '../../src/domain';

const directory = unitDirectory(builtInUnits);
const problems = (text: string) => parseOwners(text, directory).problems;
const read = (text: string) =>
  parseOwners(text, directory)
    .owners.map(({ unit, party }) => (unit === party ? unit : `${party}/${unit}`))
    .join(' ');
const codes = (text: string) => parseOwners(text, directory).problems.map((problem) => problem.code);
const standard = (text: string) => parseOwners(text, directory).standard;

it.each([
  ['OK ved BER og OPD', 'OK/BER OPD'],
  ['OK, ved SET og UTD, og OPD.', 'OK/SET OK/UTD OPD'],
  ['OK, ved BYU og BLK og OPD', 'OK/BYU OK/BLK OPD'],
  ['OK og OPD', 'OK OPD'],
  ['OK', 'OK'],
  ['OK v/SET, OPD og PST', 'OK/SET OPD PST'],
  ['OK ved: SET', 'OK/SET'],
  ['OK/SET og OPD', 'OK/SET OPD'],
  ['OPD/VEL', 'OPD OK/VEL'],
  ['OK (SET, UTD) og OPD', 'OK/SET OK/UTD OPD'],
  ['SET og OPD', 'OK/SET OPD'],
  ['OPD og OK ved SET', 'OPD OK/SET'],
  ['OK ved SET, OPD og UTD', 'OK/SET OK/UTD OPD'],
  ['OK og OK ved SET', 'OK OK/SET'],
  ['Oslo kommune ved Velferdsetaten og Oslo politidistrikt', 'OK/VEL OPD'],
  ['OK ved Byrådsavdeling for kultur og næring og OPD', 'OK/NOE OPD'],
  ['OK ved Byrådsavdelingen for utdanning', 'OK/UTD'],
  [
    'OK ved bydel Alna og Bydel St. Hanshaugen, og OPD ved Enhet øst',
    'OK/Bydel Alna OK/Bydel St. Hanshaugen OPD/Enhet øst',
  ],
  ['ok ved set og opd', 'OK/SET OPD'],
  ['OK VED SET OG OPD', 'OK/SET OPD'],
  ['OK\n  ved SET\nog OPD', 'OK/SET OPD'],
  ['', ''],
])('reads «%s»', (text, owners) => expect(read(text)).toBe(owners));

it.each([
  ['OK, ved SET og UTD, og OPD', 'OK ved SET og UTD, og OPD'],
  ['OK ved SET og OPD', 'OK ved SET, og OPD'],
  ['OK, OPD', 'OK og OPD'],
  ['OK ved SET, OPD, PST', 'OK ved SET, OPD og PST'],
  ['OPD, OK v/SET og UTD og PST', 'OPD, OK ved SET og UTD, og PST'],
  ['OK ved KON', 'OK ved NOE'],
  ['OK ved SET, UTD, BYU', 'OK ved SET, UTD og BYU'],
])('writes «%s» in the standard form', (text, expected) => expect(standard(text)).toBe(expected));

it('keeps an unknown code in the text, with suggestions, and never guesses', () => {
  const { owners, unknown, standard: text, problems } = parseOwners('OK ved STE og OPD', directory);
  expect(owners).toEqual([{ unit: 'OPD', party: 'OPD' }]);
  expect(unknown).toEqual([{ text: 'STE', party: 'OK', suggestions: ['SET'] }]);
  expect(text).toBe('OK ved STE, og OPD');
  expect(problems).toEqual([{ code: 'unknownUnit', severity: 'error', params: { text: 'STE', suggestions: 'SET' } }]);
});

it('suggests the Latin code for one with letters that look alike', () => {
  expect(parseOwners('OK ved SЕT', directory).unknown).toMatchObject([{ text: 'SЕT', suggestions: ['SET'] }]);
});

it('does not take words for codes in a line that holds other words', () => {
  expect(read('Det ber om at noe er ok og set til at vel går bra')).toBe('');
  expect(codes('Det ber om at noe er ok')).toEqual(['ownersNotUnderstood']);
});

it('says so when a unit stands after the wrong party', () => {
  expect(codes('OPD ved SET')).toEqual(['unitOfOtherParty']);
  expect(read('OPD ved SET')).toBe('OPD OK/SET');
});

it('says so when a unit goes by another name or stands twice', () => {
  expect(codes('OK ved KON og OPD')).toEqual(['aliasUsed']);
  expect(codes('OPD og OPD')).toEqual(['ownerRepeated']);
  expect(read('OPD og OPD')).toBe('OPD');
});

const anOwner = fc.constantFrom(...builtInUnits).map(({ code, party }): Owner => ({ unit: code, party }));
const owners = fc.uniqueArray(anOwner, { selector: (owner) => owner.unit, maxLength: 8 });

it('reads the standard form of any owners as the same owners', () => {
  fc.assert(
    fc.property(owners, (some) => {
      const { owners: back, problems } = parseOwners(formatOwners(some), directory);
      expect(back).toEqual(orderOwners(some));
      expect(problems).toEqual([]);
    }),
  );
});

it('gives the standard form of a standard form unchanged', () => {
  fc.assert(fc.property(owners, (some) => expect(standard(formatOwners(some))).toBe(formatOwners(some))));
});

it('finds owners only in the text, whatever the text', () => {
  const words = fc.array(
    fc.constantFrom('OK', 'ved', 'og', ',', 'SET', 'XYZ', 'OPD', 'v/', '(', ')', '/', 'noe', 'UTD', '.', 'Bydel Alna'),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, (some) => {
      const text = some.join(' ');
      for (const { unit } of parseOwners(text, directory).owners)
        expect(text.toLowerCase()).toContain(unit.toLowerCase());
    }),
  );
});

it('keeps what stands behind «ved» and is no unit in one piece, and does not count the next party to it', () => {
  const { owners, problems, standard } = parseOwners('OK ved By og stedsutvikling, OPD', directory);
  expect(owners.map(({ unit }) => unit)).toEqual(['OK', 'OPD']);
  expect(problems).toMatchObject([{ code: 'ownersNotUnderstood', params: { text: 'By og stedsutvikling' } }]);
  expect(standard).toBe('OK ved By og stedsutvikling, OPD');
});

it('tells of an alias once, however often the line says it, and of each other alias', () => {
  expect(problems('KON, KON og KON')).toEqual([
    {
      code: 'aliasUsed',
      severity: 'info',
      params: { alias: 'KON', code: 'NOE', name: 'Byrådsavdeling for kultur og næring' },
    },
    { code: 'ownerRepeated', severity: 'info', params: { code: 'NOE' } },
  ]);
  const two = unitDirectory([
    unit('AAA', 'A', 'OK', { aliases: ['AA1', 'AA2'] }),
    unit('BBB', 'B', 'OK'),
    unit('OK', 'Oslo kommune', 'OK'),
  ]);
  const told = parseOwners('AA1, AA2, BBB og BBB', two).problems.map(({ code, params }) => [
    code,
    params['alias'] ?? params['code'],
  ]);
  expect(told).toEqual([
    ['aliasUsed', 'AA1'],
    ['aliasUsed', 'AA2'],
    ['ownerRepeated', 'AAA'],
    ['ownerRepeated', 'BBB'],
  ]);
});

it('names the unit, its own party and the one it was written under', () => {
  expect(problems('OPD ved SET')).toEqual([
    { code: 'unitOfOtherParty', severity: 'warning', params: { code: 'SET', party: 'OK', written: 'OPD' } },
  ]);
});

it('takes a slash before another party’s unit for «og»: nothing is wrong with it', () => {
  expect(problems('OPD/VEL')).toEqual([]);
});

it('shows what was not understood in the order of the line, each run of words in one piece', () => {
  expect(problems('SET i samråd med skolene, og OPD på sentrum')).toEqual([
    { code: 'ownersNotUnderstood', severity: 'warning', params: { text: 'i samråd med skolene … på sentrum' } },
  ]);
  expect(problems('OPD i dag, i morgen og senere')[0]?.params).toEqual({ text: 'i dag, i morgen og senere' });
  expect(problems('OPD samarbeid OK, planer')[0]?.params).toEqual({ text: 'samarbeid … planer' });
  expect(problems('i dag, , i morgen')[0]?.params).toEqual({ text: 'i dag … i morgen' });
});

it('keeps the words of a line that it does not understand, in single spaces', () => {
  expect(standard('  OPD  i\n  dag ')).toBe('OPD i dag');
});

it('shows letters of another alphabet in a code that is none, and up to three codes it could be', () => {
  expect(problems('XЕT')).toMatchObject([{ params: { lookalikes: 'Е', suggestions: expect.stringContaining('SET') } }]);
  const near = unitDirectory(['SAT', 'SBT'].map((code) => unit(code, code, 'OK')));
  expect(parseOwners('SXT', near).problems).toEqual([
    { code: 'unknownUnit', severity: 'error', params: { text: 'SXT', suggestions: 'SAT, SBT' } },
  ]);
});

it.each([
  ['XYZ og OPD', undefined, 'XYZ og OPD'],
  ['OK ved SET og XYZ', 'OK', 'OK ved SET og XYZ'],
  ['OK ved XYZ og QRS', 'OK', 'OK ved XYZ og QRS'],
  ['OK ved SET, OPD og XYZ', undefined, 'OK ved SET, OPD og XYZ'],
  ['OK og XYZ', undefined, 'OK og XYZ'],
  ['OK (SET). XYZ', undefined, 'OK ved SET, og XYZ'],
])('counts the unknown code of «%s» to the party that it stands under: %s', (text, party, written) => {
  const { unknown, standard: form } = parseOwners(text, directory);
  expect(unknown[0]?.party).toBe(party);
  expect('party' in (unknown[0] ?? {})).toBe(party !== undefined);
  expect(form).toBe(written);
});

it('hands on an unknown code that stands under no party as it was written', () => {
  expect(parseOwners('XÆZ og OPD', directory).unknown).toEqual([{ text: 'XÆZ', suggestions: [] }]);
});

it('keeps two unknown codes apart, where they stood, and says each once', () => {
  expect(standard('XYZ, OPD og QRS')).toBe('XYZ, OPD og QRS');
  expect(standard('XYZ, QRS og XYZ')).toBe('XYZ og QRS');
});

it('ends a list of units at a full stop or a closing parenthesis: what follows starts afresh', () => {
  expect(read('OK (SET) ved UTD')).toBe('OK/SET OK/UTD');
  expect(read('OK. SET')).toBe('OK OK/SET');
  expect(read('OK) ved SET')).toBe('OK OK/SET');
  expect(read('OK ved. SET')).toBe('OK OK/SET');
});

it('reads «ved» and a slash without a party before them as nothing', () => {
  expect(read('ved SET')).toBe('OK/SET');
  expect(read('/SET og ved OPD')).toBe('OK/SET OPD');
  expect(problems('SET ved OPD')).toEqual([]);
});

it('keeps a party named before its departments an owner of its own only where it stands so', () => {
  expect(read('OK, OK ved SET og OK')).toBe('OK OK/SET');
  expect(standard('OK ved SET, UTD, BYU og OPD')).toBe('OK ved SET, UTD og BYU, og OPD');
  expect(standard('OPD, PST og OK')).toBe('OPD, PST og OK');
});

it('writes no owners as nothing', () => expect(formatOwners([])).toBe(''));

it('writes a party of which nothing more is said by itself, and repeated owners once', () => {
  const [ok, set] = [
    { unit: 'OK', party: 'OK' },
    { unit: 'SET', party: 'OK' },
  ] as unknown as Owner[];
  expect(formatOwners([ok!, set!, ok!, set!])).toBe('OK og OK ved SET');
  expect(orderOwners([set!, ok!, set!])).toEqual([set, ok]);
});
