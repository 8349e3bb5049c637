// The pane in Chromium: its first paint beside that of ten bare controls, and how soon it refuses a file. The workbook is empty: in
// Excel the grid draws and calculates in a process of its own, here in the pane's, and more of it where the add-in has functions.
import { ensureEmptyWorkbook, median, openPage } from '../lib/bench-page.mjs';
import { firstPaint, measureRefusal, paneOf, serveBarePane, unreadableFiles } from '../lib/bench-pane.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { ensureEngineBundle } from '../../workbench/engine/bundle.mjs';

const tell = (name, value, unit, limit) => console.log(JSON.stringify({ name: `pane.${name}`, value, unit, limit }));
/** A median of fewer wanders. */
const RUNS = 9;

if (findChromium() === undefined) throw new Error('There is no Chromium here to measure the pane in.');
await ensureEngineBundle();

const bare = await serveBarePane();
const workbook = await ensureEmptyWorkbook();
const own = await openPage(workbook);
const other = await openPage(workbook, { addinUrl: bare.url });
const times = { own: [], bare: [] };
// The first of each only warms up. In turns, so that what else the machine does falls on both.
for (let run = 0; run <= RUNS; run += 1) {
  const pair = { own: await firstPaint(own.page), bare: await firstPaint(other.page) };
  if (run > 0) for (const which of ['own', 'bare']) times[which].push(pair[which]);
}

const minutesPane = paneOf(own.page);
await own.page.getByRole('tabpanel').getByRole('button', { name: 'Les inn referat' }).click();
const refusals = [];
for (const [name, bytes] of await unreadableFiles()) refusals.push(await measureRefusal(minutesPane, name, bytes));
await own.close();
await other.close();
await bare.close();
tell('first-paint', Number((median(times.own) / median(times.bare)).toFixed(2)), 'x ten bare controls', 1);
tell('file-refused', Math.round(Math.max(...refusals)), 'ms', 2000);
