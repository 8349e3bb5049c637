// Protection of sheets and of the workbook between the file and the ledger; a sheet's options are Excel.WorksheetProtectionOptions.
// A password goes into the file as Excel's old 16-bit hash; one that was read keeps its hash under a telling prefix.
import type { Book, SheetState } from '../engine';
import { type Element, flag, tag } from './xml';

/** Option by attribute; the file says what is locked, the options what is allowed. */
const LOCKS: readonly (readonly [attribute: string, option: string, lockedByDefault: boolean])[] = [
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertRows', 'allowInsertRows', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['sort', 'allowSort', true],
  ['autoFilter', 'allowAutoFilter', true],
  ['pivotTables', 'allowPivotTables', true],
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
];
const HASHED = '\u0000hash:';

export function readProtection(element: Element | undefined): SheetState['protection'] {
  if (!element || !flag(element, 'sheet')) return { protected: false, options: {} };
  const options: { [option: string]: unknown } = Object.fromEntries(
    LOCKS.map(([attribute, option, locked]) => [option, !flag(element, attribute, locked)]),
  );
  options['selectionMode'] = flag(element, 'selectUnlockedCells')
    ? 'None'
    : flag(element, 'selectLockedCells')
      ? 'Unlocked'
      : 'Normal';
  const { password, algorithmName, hashValue, saltValue, spinCount } = element.attributes;
  const hash =
    hashValue !== undefined
      ? JSON.stringify({ algorithmName, hashValue, saltValue, spinCount })
      : password !== undefined
        ? JSON.stringify({ password })
        : undefined;
  return { protected: true, options, ...(hash === undefined ? {} : { password: HASHED + hash }) };
}

export function writeProtection({ protected: isProtected, options, password }: SheetState['protection']): string {
  if (!isProtected) return '';
  const locks = LOCKS.map(([attribute, option, lockedByDefault]): [string, boolean | undefined] => {
    const locked = options[option] === undefined ? true : options[option] !== true;
    return [attribute, locked === lockedByDefault ? undefined : locked];
  });
  const mode = options['selectionMode'];
  return tag('sheetProtection', {
    ...passwordAttributes(password),
    sheet: true,
    ...Object.fromEntries(locks),
    selectLockedCells: mode === 'Unlocked' || mode === 'None' ? true : undefined,
    selectUnlockedCells: mode === 'None' ? true : undefined,
  });
}

/** The workbook's structure. Its attributes are named otherwise than a sheet's. */
export function readBookProtection(element: Element | undefined): Book['protection'] {
  if (!flag(element, 'lockStructure')) return { protected: false };
  const hash = Object.entries(element!.attributes).filter(([name]) => /^workbook[A-Z]/.test(name));
  return {
    protected: true,
    ...(hash.length > 0 ? { password: HASHED + JSON.stringify(Object.fromEntries(hash)) } : {}),
  };
}

export function writeBookProtection({ protected: isProtected, password }: Book['protection']): string {
  if (!isProtected) return '';
  const { password: hash, ...kept } = passwordAttributes(password);
  return tag('workbookProtection', { ...kept, workbookPassword: hash, lockStructure: true });
}

function passwordAttributes(password: string | undefined): { [attribute: string]: string } {
  if (!password) return {};
  if (password.startsWith(HASHED)) return JSON.parse(password.slice(HASHED.length)) as { [attribute: string]: string };
  return { password: passwordHash(password) };
}

/** ECMA-376 part 4, 14.7.1 (the 16-bit password verifier). */
function passwordHash(password: string): string {
  let hash = 0;
  for (const character of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= character.charCodeAt(0) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
