// The pane's list with 5 000 points, in Chromium: a key in its search field, and rows that are there when the wheel turns.
import { ensureBigRegister, median, openPage } from '../lib/bench-page.mjs';
import { measureBlank, measureKeys, paneOf } from '../lib/bench-pane.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { ensureEngineBundle } from '../../workbench/engine/bundle.mjs';

const tell = (name, value, unit, limit) => console.log(JSON.stringify({ name: `pane.${name}`, value, unit, limit }));

if (findChromium() === undefined) throw new Error('There is no Chromium here to measure the pane in.');
await ensureEngineBundle();

const big = await openPage(ensureBigRegister());
const pane = paneOf(big.page);
await pane.getByRole('navigation').getByRole('button', { name: 'Punkter', exact: true }).click();
await pane.getByRole('list', { name: 'Punktene' }).getByRole('button').first().waitFor();
const keys = await measureKeys(big.page, pane, 'punkt 4711 opd åpent');
tell('5000-points.key', Math.round(median(keys)), 'ms', 50);
const { frames, blank } = await measureBlank(big.page, pane, { turns: 150, by: 240 });
if (frames < 30) throw new Error(`Only ${frames} frames were drawn while the wheel turned`);
tell('5000-points.blank-frames', blank, `of ${frames} frames`, 0);
await big.close();
