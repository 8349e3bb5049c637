/** Files as LibreOffice, which shares nothing with this project, opens them and writes them again. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const program = PLACES.find((place) => existsSync(place));

export const hasLibreOffice = program !== undefined;
/** `it`, or a skipped one; scripts/lib/programs.mjs says so when the run begins. */
export const itInLibreOffice = hasLibreOffice ? it : it.skip; // LibreOffice is not everywhere

/**
 * `files` (of the type `from`) as `to`, in one start of the program. `locale`: of the person at the machine, as `nb-NO`. Throws what
 * the program said when one did not come.
 */
export function convertAll(files: readonly Uint8Array[], from: string, to: string, locale = 'en-US'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const named = (at: string, type: string) => files.map((_, i) => join(folder, at, `${i}.${type}`));
  try {
    mkdirSync(join(folder, 'in'));
    named('in', from).forEach((path, i) => writeFileSync(path, files[i]!));
    // A profile of its own: another LibreOffice may be running.
    const profile = pathToFileURL(join(folder, 'profile')).href;
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), settingsFor(locale));
    const { stderr } = spawnSync(
      program ?? 'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), ...named('in', from)], // prettier-ignore
      { encoding: 'utf8', timeout: 120_000 },
    );
    return named('out', to).map((path) => {
      if (!existsSync(path)) throw new Error(`LibreOffice made no ${to}: ${stderr}`);
      return new Uint8Array(readFileSync(path));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const convert = (file: Uint8Array, from: string, to: string, locale?: string): Uint8Array =>
  convertAll([file], from, to, locale)[0]!;

const settingsFor = (locale: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`;
