// Everything a fresh machine needs before anything else runs: packages, and for browser tests a Chromium. Node's own modules
// only, since nothing is installed yet. `npm start`, `npm test` and .ci/run call it; it does nothing when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './lib/ensure-packages.mjs';

/** Where a Chromium is, or undefined. */
export function findBrowser() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ];
  return places.find((place) => place && existsSync(place));
}

/** Debian's Chromium where we may install it; otherwise one line about what is skipped. */
export function installBrowser() {
  if (findBrowser()) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('Installing Chromium for the browser tests …');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  }
  if (!findBrowser())
    console.log('No Chromium found: the browser tests are skipped. Set CHROMIUM to its path to run them.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensurePackages();
  if (process.argv.includes('--browser')) installBrowser();
}
