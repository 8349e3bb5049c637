// Two checks that the head of a manifest and its resources share: a text in both languages, a picture of one size.

import { pngSize } from './png-size.mjs';
import { childrenOf } from './read-xml.mjs';

/** A text in the default language, not too long, and its English. */
export function checkText(element, limit, what, report) {
  const english = childrenOf(element, 'Override').find(({ attributes }) => attributes.Locale === 'en-US');
  const texts = [
    element.attributes.DefaultValue ?? '',
    ...childrenOf(element, 'Override').map(({ attributes }) => attributes.Value ?? ''),
  ];
  for (const text of texts) {
    if (text.trim() === '') report(element, `${what} has an empty text`);
    if (text.length > limit)
      report(element, `${what} has ${text.length} characters, at most ${limit} are allowed: "${text.slice(0, 40)}…"`);
  }
  if (english === undefined) report(element, `${what} has no Override for en-US`);
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
