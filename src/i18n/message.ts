// Fills one message. Three forms, a small part of ICU MessageFormat:
//   {name}                                     the parameter
//   {count, plural, one {# rad} other {# rader}}  by Intl.PluralRules; # is the number; =0 {…} says the number itself otherwise
//   {name, hint, text with {}}                 the text with the parameter in place of {}, nothing when it is empty

export type Params = { readonly [name: string]: string | number };

export function formatMessage(message: string, params: Params, locale: string): string {
  let out = '';
  for (let i = 0; i < message.length;) {
    const open = message.indexOf('{', i);
    if (open < 0) return (out + message.slice(i)).trimEnd();
    const close = matchingBrace(message, open);
    out += message.slice(i, open) + argument(message.slice(open + 1, close), params, locale);
    i = close + 1;
  }
  return out.trimEnd();
}

function argument(inside: string, params: Params, locale: string): string {
  const [, name = inside, kind, body = ''] = /^(\w+)\s*,\s*(plural|hint)\s*,\s*([\s\S]*)$/.exec(inside) ?? [];
  const value = params[name.trim()] ?? '';
  if (kind === 'hint') return value === '' ? '' : body.replace('{}', () => String(value));
  if (kind !== 'plural') return String(value);
  const forms = pluralForms(body);
  const form =
    forms.get(`=${value}`) ?? forms.get(formatsOf(locale).plural.select(Number(value))) ?? forms.get('other') ?? '';
  return form.replaceAll('#', formatsOf(locale).number.format(Number(value)));
}

/** Made once a locale: they are dear to make. */
const made = new Map<string, { readonly plural: Intl.PluralRules; readonly number: Intl.NumberFormat }>();

function formatsOf(locale: string) {
  const known = made.get(locale) ?? { plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) };
  made.set(locale, known);
  return known;
}

function pluralForms(body: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (let i = 0; i < body.length;) {
    const open = body.indexOf('{', i);
    if (open < 0) break;
    const close = matchingBrace(body, open);
    forms.set(body.slice(i, open).trim(), body.slice(open + 1, close));
    i = close + 1;
  }
  return forms;
}

function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`Failed to read a message: "${text}" has an open brace`);
}
