/**
 * What a number or date shows that is wider than its column. Numbers in General lose decimals and then become powers of ten, as far as
 * that helps; all others, and those for which nothing helps, fill the cell with number signs.
 * https://support.microsoft.com/office/available-number-formats-in-excel-0afe8f52-97db-41f1-b972-4b46e9f1e8d2
 */
export interface NumberShown {
  readonly value: number;
  /** As it would be shown with room enough. */
  readonly text: string;
  readonly numberFormat: string | undefined;
}

/** `room` and what `widthOf` answers are pixels. */
export function fittedNumber(
  { value, text, numberFormat }: NumberShown,
  room: number,
  widthOf: (text: string) => number,
): string {
  if (widthOf(text) <= room) return text;
  const general = numberFormat === undefined || numberFormat === 'General';
  const shorter = general ? shorterTexts(value, text).find((candidate) => widthOf(candidate) <= room) : undefined;
  return shorter ?? '#'.repeat(Math.max(1, Math.floor(room / widthOf('#'))));
}

/** With fewer and fewer digits. */
function shorterTexts(value: number, text: string): string[] {
  const [, decimals = ''] = text.split(',');
  const plain = text.includes('E') ? [] : fewer(decimals.length).map((digits) => value.toFixed(digits));
  const honest = plain.filter((number) => Number(number) !== 0); // what is not nothing shall not look like it
  return [
    ...honest.map((number) => withoutTrailingZeros(withComma(number))),
    ...fewer(5).map((digits) => powerOfTen(value, digits)),
  ];
}

const fewer = (digits: number): number[] => Array.from({ length: digits }, (_, i) => digits - 1 - i);

function powerOfTen(value: number, digits: number): string {
  const [number, power] = value.toExponential(digits).split('e') as [string, string];
  return `${withoutTrailingZeros(withComma(number))}E${power[0]}${power.slice(1).padStart(2, '0')}`;
}

const withComma = (number: string): string => number.replace('.', ',');
const withoutTrailingZeros = (number: string): string => (number.includes(',') ? number.replace(/,?0+$/, '') : number);
