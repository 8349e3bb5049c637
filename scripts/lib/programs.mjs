// The programs besides Node that `npm test -- --all` asks: a browser for the workbench page, and judges of the files we write.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const on = (...places) => places.some((place) => existsSync(place));

/** `packages` are Debian's. */
const PROGRAMS = [
  { name: 'Chromium', isThere: () => findChromium() !== undefined, packages: ['chromium', 'fonts-liberation'] },
  {
    name: 'LibreOffice',
    isThere: () =>
      on('/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'),
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  },
  { name: 'qpdf', isThere: () => runs('qpdf', '--version'), packages: ['qpdf'] },
  { name: 'poppler', isThere: () => runs('pdfinfo', '-v'), packages: ['poppler-utils'] },
  {
    name: 'PDFBox Preflight',
    isThere: () => on('/usr/share/java/preflight.jar') && runs('java', '-version'),
    packages: ['libpdfbox2-java', 'libcommons-io-java', 'libjaxb-api-java', 'default-jre-headless'],
  },
];

const runs = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;
const absent = () => PROGRAMS.filter(({ isThere }) => !isThere());

/** Installs what is missing where this is Debian and this user may; says which are absent all the same. */
export function ensurePrograms(say = console.log) {
  const wanted = absent().flatMap(({ packages }) => packages);
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${wanted.join(', ')} …`);
    const apt = (...args) =>
      spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...wanted);
  }
  for (const { name } of absent()) say(`There is no ${name} here: the tests that ask it are skipped.`);
}
