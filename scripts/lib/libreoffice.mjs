// LibreOffice opens what the workbench saves, in a browser test. It is not installed for that: half a gigabyte.
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** Says so when there is none. */
export function announceLibreOffice(say = console.log) {
  if (!PLACES.some((place) => existsSync(place)))
    say('There is no LibreOffice here: the test that opens a saved workbook in it is skipped.');
}
