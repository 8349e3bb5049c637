// Signs and spellings on an owner line (src/domain/owner-tokens.ts).
import { builtInUnits, parseOwners, unit, unitDirectory } from '../../src/domain';

const read = (text: string) =>
  parseOwners(text, unitDirectory(builtInUnits))
    .owners.map(({ unit: code, party }) => (code === party ? code : `${party}/${code}`))
    .join(' ');
const words = (text: string) =>
  parseOwners(text, unitDirectory(builtInUnits)).problems.flatMap(({ code, params }) =>
    code === 'ownersNotUnderstood' ? [params['text']] : [],
  );

it.each([
  ['OK v. SET', 'OK/SET'],
  ['OK v/ SET', 'OK/SET'],
  ['OK ved : SET', 'OK/SET'],
  ['OK: SET', 'OK OK/SET'],
  ['«OK» – «OPD»', 'OK OPD'],
  ['• SET • OPD', 'OK/SET OPD'],
  ['SET; UTD & BYU + OPD', 'OK/SET OK/UTD OK/BYU OPD'],
  ['SET samt OPD', 'OK/SET OPD'],
  ['S\u00ADET\u00A0 og  OPD', 'OK/SET OPD'],
  ['kon og opd', 'OK/NOE OPD'],
  ['OK ved Velferdsetaten', 'OK/VEL'],
])('reads «%s» as %s, and all of it', (text, owners) => {
  expect(read(text)).toBe(owners);
  expect(words(text)).toEqual([]);
});

it.each([
  ['SET v.i. OPD', 'v'],
  ['SET 👮 OPD', '👮'],
  ['SET § OPD', '§'],
  ['vedtak SET', 'vedtak'],
  ['Velferdsetatens kontor', 'Velferdsetatens kontor'],
])('leaves what it does not know in «%s» as words', (text, left) => {
  expect(words(text).join(' ')).toContain(left);
});

it('shows a sign of two halves in one piece', () => expect(words('SET 👮 OPD')).toEqual(['👮']));

it('reads a line to its end where the list has no name that is longer than an abbreviation', () => {
  const bare = unitDirectory([unit('OPD', '', 'OPD'), unit('SET', '', 'OK')]);
  expect(parseOwners('OPD og SET', bare).owners.map((owner) => owner.unit)).toEqual(['OPD', 'SET']);
});

it('reads other lines though a unit was given a word of the grammar as its name', () => {
  const odd = unitDirectory([...builtInUnits, unit('VDX', 'ved', 'OK')]);
  expect(parseOwners('OK ved SET', odd).standard).toBe('OK ved SET');
});

it('tells the name under which a unit stands, not the rest of the line', () => {
  const renamed = unitDirectory([unit('SOS', 'Sosiale tjenester', 'OK', { aliases: ['SET'] })]);
  expect(parseOwners('SET i dag', renamed).problems[0]?.params).toMatchObject({ alias: 'SET', code: 'SOS' });
});
