// Dates as guests and Excels in other languages write them -> as Norwegians do. For cells alone: minutes are Norwegian.

const MONTHS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:january|jänner|januari)\b/giu, 'januar'],
  [/\b(?:february|februari)\b/giu, 'februar'],
  [/(?<!\p{L})(?:march|märz|marts)(?!\p{L})/giu, 'mars'],
  [/\b(?:may|maj)\b/giu, 'mai'],
  [/\bjune\b/giu, 'juni'],
  [/\bjuly\b/giu, 'juli'],
  [/\b(?:augusti)\b/giu, 'august'],
  [/\b(?:october)\b/giu, 'oktober'],
  [/\b(?:december|dezember)\b/giu, 'desember'],
];

/** Month names, «April 15, 2026», and «03/15/2025» where no month has that number. Anything else comes back as it is. */
export function inNorwegianOrder(text: string): string {
  const named = MONTHS.reduce((sum, [foreign, norwegian]) => sum.replace(foreign, norwegian), text);
  return named
    .replace(/^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, '$2. $1 $3')
    .replace(/^(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(\d{4})$/, '$2.$1.$3');
}
