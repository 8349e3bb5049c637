// The workbench page in Chromium: from start to ready, an edit of a cell, and the same with 5 000 rows in Status.
/* global document, requestAnimationFrame, window */
import { ensureBigRegister, measureEdit, median, openPage } from '../lib/bench-page.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { ensureSampleRegister } from '../lib/sample-register.mjs';
import { ensureEngineBundle } from '../../workbench/engine/bundle.mjs';

const tell = (name, ms, limit) =>
  console.log(JSON.stringify({ name: `workbench.${name}`, value: Math.round(ms), unit: 'ms', limit }));
const EDITS = 7;
const SCROLLS = 20;

/** Sets a status back and forth; the page answers what the cell shows when all that depends on it has been calculated. */
async function edits(page) {
  await page.getByRole('tab', { name: 'Status', exact: true }).click();
  await page.getByRole('tab', { name: 'Status', exact: true, selected: true }).waitFor();
  const times = [];
  for (let i = 0; i < EDITS; i += 1) {
    const entry = i % 2 === 0 ? 'Satt på vent' : 'I arbeid';
    times.push(await measureEdit(page, { at: 'E3', entry, watch: 'Status!E3', wanted: entry }));
  }
  return median(times);
}

/** Turns the wheel; answers how long a frame takes that has to draw other rows. */
async function scrolls(page) {
  await page.mouse.move(400, 450);
  const times = [];
  for (let i = 0; i < SCROLLS; i += 1) {
    await page.evaluate(() => {
      window.benched = new Promise((resolve) => {
        const onWheel = () => {
          const start = performance.now();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        document.addEventListener('wheel', onWheel, { once: true, capture: true });
      });
    });
    await page.mouse.wheel(0, 600);
    times.push(await page.evaluate(() => window.benched));
  }
  return median(times);
}

if (findChromium() === undefined) throw new Error('There is no Chromium here to measure the page in.');
await ensureEngineBundle();

const small = await openPage(ensureSampleRegister());
tell('start-to-ready', small.readyMs, 5000);
tell('edit', await edits(small.page), 100);
await small.close();

const big = await openPage(ensureBigRegister());
tell('5000-rows.open', big.readyMs, 15_000);
tell('5000-rows.edit', await edits(big.page), 500);
tell('5000-rows.scroll', await scrolls(big.page), 100);
await big.close();
