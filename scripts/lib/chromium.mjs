// A browser for the tests that need one: the system's, or Debian's package where this may be installed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium, or undefined. */
export const findChromium = () => PLACES.find((place) => place !== undefined && existsSync(place));

/** As `findChromium`; installs Debian's package first where there is none and this user may. Speaks through `say`. */
export function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests …');
    const run = (...args) =>
      spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  }
  if (findChromium() === undefined)
    say('There is no Chromium here: the browser tests are skipped. Install one, or set CHROMIUM_PATH.');
  return findChromium();
}
