// The message syntax (src/i18n/message.ts).
import { formatMessage } from '../../src/i18n/message';

const nb = (message: string, params = {}) => formatMessage(message, params, 'nb-NO');

it('puts parameters in place', () => expect(nb('{a} og {b}', { a: 'en', b: 2 })).toBe('en og 2'));

it('leaves a missing parameter out, with the space it would leave at the end', () =>
  expect(nb('Nei. {more}')).toBe('Nei.'));

it('does not read a parameter as a message', () => expect(nb('«{a}»', { a: '{b} $& {' })).toBe('«{b} $& {»'));

it.each([
  [0, 'Ingen rader? 0 rader'],
  [1, 'Ingen rader? 1 rad'],
  [1234, 'Ingen rader? 1\u00a0234 rader'],
])('chooses the plural of %s', (count, text) =>
  expect(nb('Ingen rader? {count, plural, one {# rad} other {# rader}}', { count })).toBe(text),
);

it('says a number otherwise where the message has words for it', () => {
  const message = '{count, plural, =0 {Ingenting} one {# ting} other {# ting}} å se på';
  expect([0, 1, 2].map((count) => nb(message, { count }))).toEqual([
    'Ingenting å se på',
    '1 ting å se på',
    '2 ting å se på',
  ]);
});

it('falls back on «other»', () => expect(nb('{count, plural, other {# sider}}', { count: 1 })).toBe('1 sider'));

it('says a hint only when there is something to hint at', () => {
  const message = '«{text}» er ukjent. {suggestions, hint, Mente du {}?}';
  expect(nb(message, { text: 'STE', suggestions: 'SET' })).toBe('«STE» er ukjent. Mente du SET?');
  expect(nb(message, { text: 'STE', suggestions: '' })).toBe('«STE» er ukjent.');
  expect(nb(message, { text: 'STE', suggestions: '$&' })).toContain('Mente du $&?');
});

it('refuses a message with an open brace', () => expect(() => nb('Nei {a')).toThrow('open brace'));
