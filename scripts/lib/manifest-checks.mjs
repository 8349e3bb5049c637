// Checks that the head of a manifest and its resources share: a text in both languages, a picture of one size.

import { OVERRIDE_LOCALES } from './manifest-schema.mjs';
import { pngSize } from './png-size.mjs';
import { childrenOf } from './read-xml.mjs';

/** A text in the default language, not too long, and its English. */
export function checkText(element, limit, what, report) {
  const texts = [
    element.attributes.DefaultValue ?? '',
    ...childrenOf(element, 'Override').map(({ attributes }) => attributes.Value ?? ''),
  ];
  for (const text of texts) {
    if (text.trim() === '') report(element, `${what} has an empty text`);
    if (text.length > limit)
      report(element, `${what} has ${text.length} characters, at most ${limit} are allowed: "${text.slice(0, 40)}…"`);
  }
  checkLocales(element, what, report);
}

/** One Override for each of the other languages, and for no other. */
export function checkLocales(element, what, report) {
  const locales = childrenOf(element, 'Override').map(({ attributes }) => attributes.Locale);
  for (const locale of OVERRIDE_LOCALES)
    if (!locales.includes(locale)) report(element, `${what} has no Override for ${locale}`);
  for (const [index, locale] of locales.entries())
    if (!OVERRIDE_LOCALES.includes(locale))
      report(element, `${what} has an Override for ${locale}, which nothing else has`);
    else if (locales.indexOf(locale) < index) report(element, `${what} has two Overrides for ${locale}`);
}

/** The picture behind an address is in assets/ and has `size` pixels each way. */
export function checkPicture(element, address, size, readAsset, report) {
  const path = /\/(assets\/[^?#]+)$/.exec(address)?.[1];
  const bytes = path === undefined ? undefined : readAsset(path);
  if (bytes === undefined) return report(element, `${address}: there is no such picture in assets/`);
  const found = pngSize(bytes);
  if (found?.width !== size || found.height !== size)
    report(
      element,
      `${path} must be a PNG of ${size} × ${size} pixels and is ${found === undefined ? 'no PNG' : `${found.width} × ${found.height}`}`,
    );
}
