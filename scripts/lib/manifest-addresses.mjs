// The addresses of a manifest: https, below one base that the build can move, and each of something that the build makes.

import { checkPicture } from './manifest-checks.mjs';
import { ICON_URL_SIZES, LIMITS } from './manifest-schema.mjs';
import { childOf, descendants } from './read-xml.mjs';

/** What holds an address, also where that does not look like one. */
const WITH_ADDRESS = new Set(['HighResolutionIconUrl', 'IconUrl', 'Image', 'SourceLocation', 'SupportUrl', 'Url']);

export function checkAddresses(root, { readAsset }, report) {
  const start = childOf(root, 'DefaultSettings', 'SourceLocation')?.attributes.DefaultValue ?? '';
  const base = URL.canParse(start) ? new URL('.', start).href : 'https://invalid/';
  for (const element of [root, ...descendants(root)])
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name.startsWith('xmlns') || !(isAddress(element, name) || /^[a-z][\w+.-]*:\/\//i.test(value))) continue;
      if (!value.startsWith('https://')) report(element, `${value} must begin with https://`);
      else if (!value.startsWith(base)) report(element, `${value} is not below ${base}: the build could not move it`);
      if (value.length > LIMITS.url)
        report(element, `an address has ${value.length} characters, at most ${LIMITS.url} are allowed`);
    }
  for (const [name, size] of Object.entries(ICON_URL_SIZES)) {
    const element = childOf(root, name);
    if (element !== undefined) checkPicture(element, element.attributes.DefaultValue ?? '', size, readAsset, report);
  }
  checkFiles(root, base, readAsset, report);
}

const isAddress = ({ name, parent }, attribute) =>
  ['DefaultValue', 'Value'].includes(attribute) && WITH_ADDRESS.has(name === 'Override' ? parent?.name : name);

/** Every page, script and list of functions that an address names is made by the build; pictures are looked at where they are used. */
function checkFiles(root, base, readAsset, report) {
  for (const element of descendants(root))
    for (const value of Object.values(element.attributes)) {
      if (!value.startsWith(base) || value.endsWith('.png')) continue;
      const source = sourceOf(value.slice(base.length).replace(/[?#].*$/, ''));
      if (source === undefined || readAsset(source) === undefined)
        report(element, `${value}: the build makes no such file`);
    }
}

/** A file of the build -> what webpack.config.js makes it of. */
function sourceOf(file) {
  if (file === 'taskpane.html') return 'src/taskpane/taskpane.html';
  if (file === 'functions.js') return 'src/functions/index.ts';
  if (/^functions[^/]*\.json$/.test(file)) return `src/functions/${file}`;
  return /^assets\/[^/]+\.html$/.test(file) ? file : undefined;
}
