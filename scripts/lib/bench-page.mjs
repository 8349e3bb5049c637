// The workbench page in a browser, for the bench.
/* global document, requestAnimationFrame, window */

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { chromium } from 'playwright-core';
import { ensurePageBundle } from '../../workbench/page/bundle.mjs';
import { ensureAddin } from './build-addin.mjs';
import { localhostCertificate } from './certificate.mjs';
import { findChromium } from './chromium.mjs';
import { projectRoot } from './load-typescript.mjs';
import { madeFrom } from './made-from.mjs';
import { startWorkbenchServer } from './workbench-server.mjs';

/**
 * Serves and opens; everything is built beforehand. -> `{ page, readyMs, close() }`: until the pane has read the register.
 * `options`: of the server, as `addin`, the folder of another add-in; that one reads no register, and is not waited for.
 */
export async function openPage(workbook, options = {}) {
  const [bundle, addin] = [await ensurePageBundle(), await ensureAddin()];
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(120_000);
  const begun = performance.now();
  const certificate = await localhostCertificate();
  const server = await startWorkbenchServer({ port: 0, certificate, page: bundle, addin, workbook, ...options });
  await page.goto(`https://localhost:${server.port}/`);
  await page.locator('html[data-ready=true]').waitFor({ state: 'attached' });
  const gridMs = performance.now() - begun;
  if (options.addin === undefined)
    await page
      .getByRole('status', { name: 'Status' })
      .getByText(/^Siste: /)
      .waitFor();
  const readyMs = performance.now() - begun;
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { page, gridMs, readyMs, close };
}

/** Milliseconds from the Enter that ends an entry until what depends on it is calculated and the cells are drawn. */
export async function measureEdit(page, { at, entry, watch, wanted }) {
  const box = page.getByLabel('Navneboks');
  await box.fill(at);
  await box.press('Enter');
  await page.locator(`[data-grid-input][aria-label^="Celle ${at}, "]`).waitFor({ state: 'attached' });
  await page.keyboard.type(entry);
  // In place before the key: a key may overtake a call to the page.
  await page.evaluate(
    ([address, value]) => {
      window.benched = new Promise((resolve, reject) => {
        const onKey = async (event) => {
          if (event.key !== 'Enter') return;
          document.removeEventListener('keydown', onKey, true);
          const start = performance.now();
          let shown = '';
          while (shown !== value) {
            if (performance.now() - start > 60_000) return reject(new Error(`${address} shows ${shown}, not ${value}`));
            await new Promise((later) => setTimeout(later)); // or the page would never come to the key
            [[shown]] = await window.workbench.texts(address);
          }
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
          resolve(performance.now() - start);
        };
        document.addEventListener('keydown', onKey, true);
      });
    },
    [watch, wanted],
  );
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.benched);
}

/** The register of `bench-workbook.ts`, made anew when what makes it has changed: that takes a minute or two. */
export function ensureBigRegister() {
  const file = join(projectRoot, '.cache/bench/register-5000.xlsx');
  const made = madeFrom(file, ['src', 'scripts/lib/bench-register.ts', 'workbench/engine', 'workbench/host']);
  if (made.current) return file;
  const register = join(projectRoot, 'scripts/register-swc.cjs');
  const program = join(projectRoot, 'scripts/lib/bench-workbook.ts');
  const { status } = spawnSync(process.execPath, ['-r', register, program, file], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('Failed to make the register of 5 000 rows');
  made.note();
  return file;
}

/** A workbook with one empty sheet: the grid has nothing to calculate or draw beside what is measured. */
export async function ensureEmptyWorkbook() {
  const file = join(projectRoot, '.cache/bench/empty.xlsx');
  mkdirSync(dirname(file), { recursive: true });
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ark1');
  await book.xlsx.writeFile(file);
  return file;
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
