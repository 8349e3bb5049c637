// Bytes of a file -> its text, or what it is instead (src/minutes/decode-text.ts).
import { decodeText } from '../../src/minutes';

const TEXT = 'Referat fra politirådet\n\nRåd – «øæ•Å»: 12 €.\n';
const utf16 = (bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const bytesOf = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes);

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16', utf16(false)],
  ['UTF-16, high byte first', utf16(true)],
])('reads a text as %s', (_name, bytes) => expect(decodeText(bytes)).toEqual({ kind: 'text', text: TEXT }));

it('reads as windows-1252 what is no UTF-8: Norwegian letters, dashes, quotes, the euro', () => {
  const bytes = bytesOf(0x52, 0xe5, 0x64, 0x20, 0x96, 0x20, 0x93, 0xf8, 0xe6, 0x94, 0x20, 0x95, 0x80, 0x9f, 0x81);
  expect(decodeText(bytes)).toEqual({ kind: 'text', text: 'Råd – “øæ” •€Ÿ\u0081' });
});

it('reads a UTF-8 file with a mark as that, though a byte of it is broken', () => {
  const bytes = Buffer.concat([Buffer.from('\uFEFFPå rådet'), Buffer.from([0xe5]), Buffer.from(' øver')]);
  expect(decodeText(bytes)).toEqual({ kind: 'text', text: 'På rådet\uFFFD øver' });
});

it('reads a long text in windows-1252 whole and in order', () => {
  const line = 'Punkt om ungdom på kveldstid, nr. ';
  const text = Array.from({ length: 600 }, (_, i) => `${line}${i}`).join('\n');
  expect(decodeText(Buffer.from(text, 'latin1'))).toEqual({ kind: 'text', text });
});

it.each([
  ['PDF', 'pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
  ['an archive, as Word makes them', 'zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ['Word before 2007', 'oldOffice', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ['nothing', 'empty', []],
  ['spaces and line breaks', 'empty', [0x20, 0x0a, 0x09]],
  ['a mark and no more', 'empty', [0xff, 0xfe]],
  ['text with a NUL', 'binary', [0x52, 0x00, 0x65]],
] as const)('says what it is: %s', (_name, kind, bytes) => expect(decodeText(bytesOf(...bytes))).toEqual({ kind }));

it.each([
  ['the first half of a sign', [0x25, 0x50, 0x44, 0x46]],
  ['a sign further in', [0x20, 0x50, 0x4b, 0x03, 0x04]],
  ['only one byte of a mark', [0xff, 0x41]],
  ['the bytes of a mark apart', [0xfe, 0x41, 0xff]],
])('takes for text what only looks like something else: %s', (_name, bytes) =>
  expect(decodeText(bytesOf(...bytes)).kind).toBe('text'),
);

it('lets stray control characters stand, and takes for no text what is full of them', () => {
  const withControls = (controls: number, letters: number) =>
    decodeText(Buffer.from('\u0007'.repeat(controls) + 'a'.repeat(letters))).kind;
  expect(withControls(1, 3)).toBe('text');
  expect(withControls(10, 5)).toBe('text');
  expect(withControls(11, 11 * 19)).toBe('text');
  expect(withControls(11, 11 * 19 - 1)).toBe('binary');
  expect(decodeText(Buffer.from('\u0001\u0008\u000e\u001f'.repeat(10))).kind).toBe('binary');
  expect(decodeText(Buffer.from('\t\u000b\u000c\r'.repeat(10) + 'a')).kind).toBe('text');
});
