// The pane in Chromium: its first paint beside that of ten bare controls, and how soon it refuses a file. The workbook is empty: in
// Excel the grid draws and calculates in a process of its own, here in the pane's.
import { ensureEmptyWorkbook, openPage } from '../lib/bench-page.mjs';
import { firstPaint, makeBareAddin, measureRefusal, paneOf, unreadableFiles } from '../lib/bench-pane.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { ensureEngineBundle } from '../../workbench/engine/bundle.mjs';

const tell = (name, value, unit, limit) => console.log(JSON.stringify({ name: `pane.${name}`, value, unit, limit }));
/** Fewer, and the figure wanders. */
const RUNS = 101;
/** What the machine does beside only ever adds: the quieter quarter says most of the page itself. */
const quieter = (values) => [...values].sort((a, b) => a - b)[values.length >> 2];

if (findChromium() === undefined) throw new Error('There is no Chromium here to measure the pane in.');
await ensureEngineBundle();

const workbook = await ensureEmptyWorkbook();
const own = await openPage(workbook);
const other = await openPage(workbook, { addin: await makeBareAddin() });
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
tell('first-paint', Number((quieter(times.own) / quieter(times.bare)).toFixed(2)), 'x ten bare controls', 1);
tell('file-refused', Math.round(Math.max(...refusals)), 'ms', 2000);
