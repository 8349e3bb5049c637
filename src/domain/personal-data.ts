// Possible personal data in public text: national identity numbers, phone numbers, e-mail addresses. A warning, never a block.
//
// Source of the checks: Skatteetaten, «fødselsnummer». Eleven digits, birth date and five more. The rule in force: both check
// digits make their weighted sum divisible by 11. From 2032 the first may leave a remainder of 0–3. D-numbers add 40 to the
// day; synthetic numbers add 40, 65 or 80 to the month.

export type PersonalDataKind = 'nationalId' | 'phone' | 'email';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly text: string;
  /** Index of the first character. */
  readonly index: number;
}

const ELEVEN = /(?<!\d)\d{6}\s?\d{5}(?!\d)/g;
// Lengths as in RFC 5321 (64 before the @, 63 a label). Looked for from the @, so that a long text without one takes no time.
const EMAIL_LOCAL_LIMIT = 64;
const EMAIL_LOCAL = /[\p{L}\p{N}._%+-]+$/u;
const EMAIL_DOMAIN = /@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
// Eight digits in the groupings people use (22 33 44 55, 912 34 567), alone or after +47; case numbers and dates group otherwise.
const PHONE = /(?<![\d/.-])(?:(?:\+|00)47\s?)?(?:[2-9]\d(?:\s\d\d){3}|[489]\d\d\s\d\d\s\d{3}|[2-9]\d{7})(?![\d/-])/g;

export function findPersonalData(text: string): PersonalData[] {
  const numbers = matches(text, ELEVEN, 'nationalId').filter((found) => isNationalId(found.text.replace(/\D/g, '')));
  const phones = matches(text, PHONE, 'phone');
  return [...numbers, ...findEmails(text), ...phones].sort((a, b) => a.index - b.index);
}

function findEmails(text: string): PersonalData[] {
  return [...text.matchAll(EMAIL_DOMAIN)].flatMap(({ 0: domain, index }) => {
    const local = EMAIL_LOCAL.exec(text.slice(Math.max(0, index - EMAIL_LOCAL_LIMIT), index))?.[0];
    return local === undefined ? [] : [{ kind: 'email', text: local + domain, index: index - local.length }];
  });
}

function matches(text: string, form: RegExp, kind: PersonalDataKind): PersonalData[] {
  return [...text.matchAll(form)].map((match) => ({ kind, text: match[0], index: match.index }));
}

const WEIGHTS_1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const WEIGHTS_2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** `digits`: eleven digits without space. True for the rule in force and for the one valid from 2032. */
export function isNationalId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2)) % 40;
  const monthWritten = Number(digits.slice(2, 4));
  const month = [0, 40, 65, 80].map((added) => monthWritten - added).find((number) => number >= 1 && number <= 12);
  if (day < 1 || day > 31 || month === undefined) return false;
  return remainder(digits, WEIGHTS_1) <= 3 && remainder(digits, WEIGHTS_2) === 0;
}

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
}
