/** A file as LibreOffice, which shares nothing with the workbench, opens it and writes it again. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const program = PLACES.find((place) => existsSync(place));

/** `it`, or a skipped one; scripts/test.mjs says so when the run begins. */
export const itInLibreOffice = program === undefined ? it.skip : it; // LibreOffice is not everywhere

export function throughLibreOffice(xlsx: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const file = join(folder, 'saved.xlsx');
  writeFileSync(file, xlsx);
  const profile = pathToFileURL(join(folder, 'profile')).href; // of its own: another LibreOffice may be running
  const out = join(folder, 'out');
  execFileSync(
    program ?? '',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, file],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return readFileSync(join(out, 'saved.xlsx'));
}
