// The programs besides Node that `npm test -- --all` asks: a browser for the workbench page, and judges of the files we write.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const on = (...places) => places.some((place) => existsSync(place));

/** `packages` are Debian's; `judge`: half a gigabyte altogether, so it is for the person to install. */
const PROGRAMS = [
  { name: 'Chromium', isThere: () => findChromium() !== undefined, packages: ['chromium', 'fonts-liberation'] },
  {
    name: 'LibreOffice',
    isThere: () =>
      on('/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'),
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    judge: true,
  },
  { name: 'qpdf', isThere: () => runs('qpdf', '--version'), packages: ['qpdf'], judge: true },
  { name: 'poppler', isThere: () => runs('pdfinfo', '-v'), packages: ['poppler-utils'], judge: true },
  {
    name: 'PDFBox Preflight',
    isThere: () => on('/usr/share/java/preflight.jar') && runs('java', '-version'),
    packages: ['libpdfbox2-java', 'libcommons-io-java', 'libjaxb-api-java', 'default-jre-headless'],
    judge: true,
  },
];

const runs = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;
const absent = () => PROGRAMS.filter(({ isThere }) => !isThere());

/** Installs a browser where there is none, this is Debian and this user may; says what is absent, and how it is installed. */
export function ensurePrograms(say = console.log) {
  const wanted = absent().flatMap(({ judge, packages }) => (judge ? [] : packages));
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${wanted.join(', ')} …`);
    const apt = (...args) =>
      spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...wanted);
  }
  for (const { name, packages } of absent())
    say(`There is no ${name} here (Debian: ${packages.join(' ')}): the tests that ask it are skipped.`);
}
