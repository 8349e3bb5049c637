// What a file is, told by its bytes: names lie, and Windows hides them. Text is what is left when nothing else fits.

/** Each kind that cannot be read has a text of its own: what to do differs. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'oldWord'
  | 'password'
  | 'spreadsheet'
  | 'presentation'
  | 'image'
  | 'richText'
  | 'webPage'
  | 'unknown'
  | 'text';

/** Sources: ISO 32000 (PDF), PKWARE APPNOTE (zip), RTF 1.9, and the first bytes each picture format defines for itself. */
const SIGNATURES: readonly (readonly [FileKind, string, offset?: number])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['richText', '{\\rtf'],
  ['image', '\u0089PNG'],
  ['image', '\u00ff\u00d8\u00ff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'WEBP', 8],
  ['image', 'ftyphei', 4],
  ['image', 'ftypmif1', 4],
];
const COMPOUND_FILE = '\u00d0\u00cf\u0011\u00e0';
/** A PDF may have other bytes before its header; readers look this far (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const start = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (start.startsWith(COMPOUND_FILE)) return compoundKind(bytes);
  const found = SIGNATURES.find(([, sign, offset = 0]) => start.startsWith(sign, offset));
  if (found) return found[0];
  if (start.includes('%PDF-')) return 'pdf';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)\b/i.test(start)) return 'webPage';
  return 'text';
}

/** Office before 2007, and Office files with a password, are compound files [MS-CFB]: the names of their streams tell them apart. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (holdsName(bytes, 'EncryptedPackage')) return 'password';
  if (holdsName(bytes, 'WordDocument')) return 'oldWord';
  if (holdsName(bytes, 'Workbook')) return 'spreadsheet';
  return holdsName(bytes, 'PowerPoint Document') ? 'presentation' : 'unknown';
}

/** Names stand in UTF-16 in the directory, at a multiple of 128 bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 2 * name.length <= bytes.length; at += 128)
    if ([...name].every((sign, i) => bytes[at + 2 * i] === sign.charCodeAt(0) && bytes[at + 2 * i + 1] === 0))
      return true;
  return false;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
