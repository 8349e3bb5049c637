// Cell values as Excel's API gives them, and text made safe for writing.

/** As `Range.values` gives it: an empty cell is '', a date its serial number, an error value the text `#N/A`. */
export type CellValue = string | number | boolean;
export type CellMatrix = readonly (readonly CellValue[])[];

/** Most characters a cell holds. Source: Microsoft, «Excel specifications and limits». */
export const MAX_CELL_TEXT = 32_767;

// What Excel could take for a formula, a number, a date, a time or a truth value when it is set as a value. Dates hold a
// digit and are short; «april 2025» is one. Text longer than that with a digit inside is text to Excel too.
const STARTS_AS_FORMULA = /^[\s'=+\-@%$€£(.,]/;
const LONGEST_DATE = 40;
const TRUTH = /^(?:true|false|sann|usann|usant)$/i;

/**
 * Text -> what to set in `Range.values` or `Range.formulas` so that exactly this text stands in the cell. A leading
 * apostrophe means «text» to Excel and is not part of the value. Too long text is cut by nobody: the caller must split it.
 */
export function textCell(text: string): string {
  const risky = STARTS_AS_FORMULA.test(text) || TRUTH.test(text) || (text.length <= LONGEST_DATE && /\d/.test(text));
  return risky ? `'${text}` : text;
}

/** Excel's error values, in the spelling of the API (English) in every language of the user. */
const ERROR =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;
export const isCellError = (value: CellValue): boolean => ERROR.test(String(value));

/** A cell's value as the text a person sees, without formats. */
export const cellText = (value: CellValue): string => String(value).trim();
