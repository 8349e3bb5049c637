// Lines that belong to one paragraph (src/minutes/join-lines.ts).
import { hyphenatedWords, joinLines } from '../../src/minutes/join-lines';

it.each([
  [['mot krimi-', 'nalitet'], 'mot kriminalitet'],
  [['i barne-', 'og ungdomsmiljøet'], 'i barne- og ungdomsmiljøet'],
  [['før-', 'eller etterpå'], 'før- eller etterpå'],
  [['om IPO-', 'satsingene'], 'om IPO-satsingene'],
  [['i Nord-', 'Norge'], 'i Nord-Norge'],
  [['med e-', 'post'], 'med e-post'],
  [['for 2024-', '2025'], 'for 2024-2025'],
  [['mellom A –', 'og B'], 'mellom A – og B'],
  [['krimi\u00AD', 'nalitet'], 'kriminalitet'],
  [['siste ord\u00AD'], 'siste ord'],
  [['krimi-', '', 'nalitet'], 'kriminalitet'],
  [['en', '', '  to   tre '], 'en to tre'],
  [['a-', 'b-', 'c'], 'a-b-c'],
  [[], ''],
  [['', 'en', ''], 'en'],
  [['i alle bydeler/', 'områder'], 'i alle bydeler/områder'],
  [['gjelder 2/', '3 av byen'], 'gjelder 2/3 av byen'],
  [['dag /', 'natt'], 'dag / natt'],
  [['dag/natt', 'hele uka'], 'dag/natt hele uka'],
  [['for sent-', '«ute» er best'], 'for sent- «ute» er best'],
  [['for ung-', '(dom)'], 'for ung- (dom)'],
  [['i ABCd-', 'vann'], 'i ABCdvann'],
  [['om vIPO-', 'satsing'], 'om vIPOsatsing'],
  [['i bydel2b-', 'gruppa'], 'i bydel2bgruppa'],
  [['for AB-', 'gruppa'], 'for AB-gruppa'],
])('joins %j to «%s»', (lines, text) => expect(joinLines(lines)).toBe(text));

it('keeps a hyphen that the document itself writes', () => {
  const words = hyphenatedWords('Et nord-sør samarbeid');
  expect(joinLines(['samarbeidet nord-', 'sør'], words)).toBe('samarbeidet nord-sør');
  expect(joinLines(['samarbeidet nord-', 'sør'])).toBe('samarbeidet nordsør');
});
