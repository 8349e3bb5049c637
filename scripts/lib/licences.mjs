// Under which licences the packages of package-lock.json come, and whether the project may use them. Pure but for what `read`
// reads: the lock file says the licence of nearly all.

/** May be used and, with their notice, handed on in the built add-in. SPDX names. */
export const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'OFL-1.1', // fonts
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages that say it otherwise or not at all, with the licence that was found and why they are used. `dev`: never in the built add-in. */
export const EXCEPTIONS = {
  '@microsoft/office-js': {
    says: 'LICENSE',
    dev: true,
    why: 'Microsoft’s own terms. From npm in development alone; nothing of it is copied, and production loads it from Microsoft.',
  },
  '@univerjs/telemetry': { says: undefined, dev: true, why: 'Its LICENSE file is Apache-2.0. An interface; nothing here sends.' },
  buffers: { says: undefined, dev: true, why: 'No licence named. Below exceljs, which tests alone use as a second reader.' },
  'caniuse-lite': { says: 'CC-BY-4.0', dev: true, why: 'Data about browsers, for the build.' },
  chainsaw: { says: 'MIT/X11', dev: true, why: 'MIT in an older spelling. Below exceljs, as buffers.' },
  duck: { says: 'BSD', dev: false, why: 'Its LICENSE file is BSD-2-Clause. Below mammoth.' },
  'png-js': { says: undefined, dev: false, why: 'Its LICENSE file is MIT. Below pdfkit.' },
}; // prettier-ignore

/**
 * `packages` of package-lock.json; `read(path)` answers the package.json of an installed package, or undefined.
 * -> one line for each package that may not be used, and for each exception that no longer is one.
 */
export function licenceFaults(packages, read) {
  const faults = [];
  const used = new Set();
  for (const { name, version, licence, dev } of licencesOf(packages, read)) {
    if (licence !== undefined && isAllowed(licence)) continue;
    const exception = EXCEPTIONS[name];
    if (exception === undefined) faults.push(`${name} ${version}: ${licence ?? 'no licence named'}`);
    else if (exception.says !== licence) faults.push(`${name} ${version}: now says ${licence ?? 'no licence'}`);
    else if (exception.dev && !dev) faults.push(`${name} ${version}: may be used in development alone`);
    used.add(name);
  }
  for (const name of Object.keys(EXCEPTIONS))
    if (!used.has(name)) faults.push(`${name}: is no exception any more; take it out of scripts/lib/licences.mjs`);
  return faults;
}

/** -> `[{ name, version, licence, dev }]`, the project itself left out. */
export function licencesOf(packages, read) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && link !== true)
    .map(([path, { license, version, dev }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: textOf(license ?? read(path)?.license),
      dev: dev === true,
    }));
}

const textOf = (license) => (typeof license === 'string' ? license : license?.type);

/** An SPDX expression: what stands in parentheses comes first; of «A OR B» one must be allowed, of «A AND B» both. */
export function isAllowed(expression) {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner !== null) return isAllowed(expression.replace(inner[0], isAllowed(inner[1]) ? 'MIT' : 'NONE'));
  const names = (text, word) => text.split(word).map((part) => part.trim());
  return names(expression, /\sOR\s/).some((all) => names(all, /\sAND\s/).every((name) => ALLOWED.has(name)));
}
