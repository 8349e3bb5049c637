// Abbreviations that the text explains in passing (src/minutes/inline-definitions.ts).
import { inlineDefinitions } from '../../src/minutes/inline-definitions';
import { readLines } from '../../src/minutes/lines';

const definitionsOf = (text: string): string[] =>
  inlineDefinitions(readLines(text)).map(({ code, name, line }) => `${line} ${code} ${name}`);

it.each([
  ['a municipality', 'Til stede var Nordvik kommune (NK).', '1 NK Nordvik kommune'],
  ['a police district', 'og\nVest politidistrikt (VPD),', '2 VPD Vest politidistrikt'],
  ['a county', 'Møre og Romsdal fylkeskommune (MRFK)', '1 MRFK Møre og Romsdal fylkeskommune'],
  ['an agency', 'Velferdsetaten (VEL) og', '1 VEL Velferdsetaten'],
  ['a department', 'ved Byrådsavdeling for kultur og næring (KON)', '1 KON Byrådsavdeling for kultur og næring'],
])('reads the name of %s before its abbreviation', (_what, text, found) => {
  expect(definitionsOf(text)).toEqual([found]);
});

it.each([
  ['somebody’s title', 'Byråd for skole (BBS)'],
  ['a remark', 'Havnekontoret (se under)'],
  ['a year', 'Nordvik kommune (2025)'],
  ['a word inside another', 'xNordvik kommune (NK)'],
])('takes %s for none', (_what, text) => expect(definitionsOf(text)).toEqual([]));

it('looks for names at the beginning of a line that is a whole paragraph', () => {
  expect(definitionsOf(`Nordvik kommune (NK) ${'fortalte og '.repeat(200)} Havnekontoret (HAV)`)).toEqual([
    '1 NK Nordvik kommune',
  ]);
});

it('keeps the first explanation of a code, and every code', () => {
  expect(
    definitionsOf('Nordvik kommune (NK) og Nordvik politidistrikt (NPD)\nNærøy kommune (NK) og Havnekontoret (HAV)'),
  ).toEqual(['1 NK Nordvik kommune', '1 NPD Nordvik politidistrikt', '2 HAV Havnekontoret']);
});
