// The unit that a cell means (src/domain/meant-unit.ts).
import { builtInUnits, meantUnit, unitDirectory } from '../../src/domain';

const meant = (text: string) => meantUnit(text, unitDirectory(builtInUnits));

it.each([
  ['SET', 'SET'],
  [' SET\u200B', 'SET'],
  ['set', 'SET'],
  ['SЕT', 'SET'],
  ['KON', 'NOE'],
  ['Oslo politidistrikt', 'OPD'],
  ['OK ved UTD', 'UTD'],
  ['OK ved KON', 'NOE'],
])('reads «%s» as %s', (text, code) => expect(meant(text)).toBe(code));

it.each(['', 'XYZ', 'SET og UTD', 'SET og XYZ', 'KON hei', 'SET i sentrum'])(
  'guesses nothing for «%s»: a repair would write it into the cell',
  (text) => expect(meant(text)).toBeUndefined(),
);
