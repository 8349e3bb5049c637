// THIRD-PARTY-NOTICES.txt of a build: the licence of every package whose code is handed on, in full, as the licences ask. One that
// has no licence text here is a fault, and no build.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';
const LINE = '-'.repeat(80);
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-_. ].*)?$/i;

const HEAD = `Third-party notices

This add-in contains code of the packages below. Made by the build from what is in its files.

office.js is not among them: it is loaded from Microsoft's network (appsforoffice.microsoft.com) under Microsoft's own terms,
https://github.com/OfficeDev/office-js/blob/release/LICENSE.md, and no copy of it is here.
`;

/** For packages that name MIT in package.json alone. Source: SPDX, «MIT». */
const MIT = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * `packages` as of bundledPackages. -> `{ text, faults }`: a line in `faults` for each package without a licence text. Packages with
 * the same text share it.
 */
export function noticesOf(packages) {
  const faults = [];
  const byText = new Map();
  for (const { name, folder, inside } of packages) {
    const notice = folder === undefined ? undefined : noticeIn(folder);
    const shown = inside === undefined ? name : `${name}, inside ${inside}`;
    if (notice === undefined) faults.push(`${shown}: no licence text was found for ${NOTICES_FILE}`);
    else {
      const title =
        inside === undefined ? `${name} ${notice.version} (${notice.licence})` : `${shown} (${notice.licence})`;
      byText.set(notice.text, [...(byText.get(notice.text) ?? []), title]);
    }
  }
  const sections = [...byText].map(([text, titles]) => `${LINE}\n${titles.join('\n')}\n${LINE}\n\n${text}\n`);
  return { text: [HEAD, ...sections].join('\n'), faults };
}

function noticeIn(folder) {
  const { version, license, author, repository, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = typeof license === 'string' ? license : (license?.type ?? 'see the text');
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const text = files
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  if (text !== '') return { version, licence, text };
  if (licence !== 'MIT') return undefined;
  const holder = typeof author === 'string' ? author : author?.name;
  const place = typeof repository === 'string' ? repository : repository?.url;
  const bare = holder?.replace(/\s*<.*$/, '') ?? `the authors of ${name}${place === undefined ? '' : `, ${place}`}`;
  return { version, licence: 'MIT by its package.json', text: MIT(bare) };
}
