// What is measured in the pane, in Chromium.
/* global document, requestAnimationFrame, window */

import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { ensureAddin } from './build-addin.mjs';
import { projectRoot } from './load-typescript.mjs';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Ten controls</title>
    <script src="/office-js/office.js"></script>
    <script defer src="main.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

export const paneOf = (page) => page.getByRole('complementary', { name: 'Politiråd' }).frameLocator('iframe');

/** The built add-in with a page of ten controls for its pane: the host has the same ribbon and functions to load. -> its folder */
export async function makeBareAddin() {
  const addin = await ensureAddin();
  const folder = join(projectRoot, '.cache/bench/bare-addin');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(addin).filter((name) => /^(manifest\.xml|functions.*\.json|assets)$/.test(name)))
    cpSync(join(addin, name), join(folder, name), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('bare-pane/main.tsx', import.meta.url))],
    outfile: join(folder, 'main.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'taskpane.html'), PAGE);
  return folder;
}

/** Loads the add-in's own page anew, the grid beside it as it is; answers the milliseconds from then until it has drawn something. */
export async function firstPaint(page) {
  const frame = addInFrame(page);
  await frame.evaluate(() => {
    window.isLeft = true;
    setTimeout(() => window.location.reload()); // after the answer to this call
  });
  await frame.waitForFunction(() => !window.isLeft && document.querySelector('button') !== null);
  return frame.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Files that cannot be read as minutes: `[name, bytes]`. */
export async function unreadableFiles() {
  const pdf = (write, options = {}) =>
    new Promise((resolve) => {
      const parts = [];
      const document = new PDFDocument({ size: 'A4', ...options });
      document.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
      write(document);
      document.end();
    });
  const picture = join(projectRoot, 'docs/pictures/statusark.png');
  const scanned = await pdf((document) => document.image(picture, 20, 20, { width: 550 }));
  const locked = await pdf((document) => document.text('Referat'), { userPassword: 'hemmelig' });
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const bomb = zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': new Uint8Array(60_000_000) });
  return [
    ['skannet.pdf', scanned],
    ['med passord.pdf', locked],
    ['skadet.pdf', scanned.subarray(0, 900)],
    ['ikke Word.docx', Buffer.from('PK\u0003\u0004 ikke et dokument')],
    ['bombe.docx', Buffer.from(bomb)],
  ];
}

/** Milliseconds from when a file is given to the pane until it says why it cannot be read. */
export async function measureRefusal(pane, name, bytes) {
  const input = pane.getByTestId('minutes-file');
  const begun = performance.now();
  await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await pane
    .getByRole('main')
    .getByRole('status')
    .getByText(name, { exact: false })
    .and(pane.locator('.fui-MessageBarBody'))
    .waitFor();
  return performance.now() - begun;
}

export const addInFrame = (page) => page.frames().find((frame) => frame !== page.mainFrame() && !frame.isDetached());

/** Types into the search field as a person does; answers the milliseconds from each key until it is on the screen. */
export async function measureKeys(page, pane, text) {
  const frame = addInFrame(page);
  await pane.getByRole('searchbox').first().click();
  await frame.evaluate(() => {
    window.benchedKeys = [];
    document.activeElement.addEventListener('keydown', () => {
      const start = performance.now();
      // After the frame that shows the letter.
      requestAnimationFrame(() => setTimeout(() => window.benchedKeys.push(performance.now() - start)));
    });
  });
  await page.keyboard.type(text, { delay: 60 });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(500);
  return frame.evaluate(() => window.benchedKeys);
}

/** Turns the wheel fast over the list; answers how many frames there were, and in how many of them a part of the list was blank. */
export async function measureBlank(page, pane, { turns, by }) {
  const frame = addInFrame(page);
  const box = await pane.getByRole('main').first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await frame.evaluate(() => {
    const list = document.querySelector('main ul[aria-label]');
    const scroller = list.closest('main');
    window.benchedFrames = { frames: 0, blank: 0, going: true };
    const look = () => {
      const frames = window.benchedFrames;
      if (!frames.going) return;
      const view = scroller.getBoundingClientRect();
      const all = list.getBoundingClientRect();
      const rows = [...list.children].map((row) => row.getBoundingClientRect());
      const top = Math.max(view.top, all.top);
      const bottom = Math.min(view.bottom, all.bottom);
      const covered =
        Math.min(...rows.map((row) => row.top)) <= top + 1 && Math.max(...rows.map((row) => row.bottom)) >= bottom - 1;
      frames.frames += 1;
      if (!covered) frames.blank += 1;
      requestAnimationFrame(() => setTimeout(look)); // what stands there after the frame is drawn
    };
    look();
  });
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(16);
  }
  return frame.evaluate(() => {
    window.benchedFrames.going = false;
    return window.benchedFrames;
  });
}
