// Bytes of a file -> text, or what the file is instead. Files from Windows are often UTF-16 or windows-1252.

export type DecodedFile =
  | { readonly kind: 'text'; readonly text: string }
  /** `zip`: Word, Excel and PowerPoint files are such archives. */
  | { readonly kind: 'empty' | 'pdf' | 'zip' | 'oldOffice' | 'binary' };

/** First bytes of formats that are no text. Sources: ISO 32000 (PDF), PKWARE APPNOTE (zip), MS-CFB (Word before 2007). */
const SIGNATURES = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['oldOffice', [0xd0, 0xcf, 0x11, 0xe0]],
] as const;

/** A byte order mark decides; else UTF-8 when every byte fits it, else windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedFile {
  const signature = SIGNATURES.find(([, sign]) => sign.every((byte, i) => bytes[i] === byte));
  if (signature) return { kind: signature[0] };
  const text = decode(bytes);
  if (text === undefined || isBinary(text)) return { kind: 'binary' };
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A broken byte becomes U+FFFD, and the rest stays readable.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // UTF-8 decoding fails on å, ø and æ in windows-1252; every byte means something there, so it cannot fail.
    return windows1252(bytes);
  }
}

/** What differs from Latin-1, from 0x80 on. Our own: Node from 20.18.3 decodes these bytes as Latin-1 (nodejs/node issue 60888). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windows1252(bytes: Uint8Array): string {
  let latin1 = '';
  for (let i = 0; i < bytes.length; i += 8192) latin1 += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return latin1.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** NUL never stands in text; other control characters only as strays. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\u0001-\u0008\u000E-\u001F]/g)?.length ?? 0;
  return controls > 10 && controls > text.length / 20;
}
