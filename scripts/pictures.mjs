// `npm run pictures`: the pictures of README and the guides, taken of the workbench with the sample register, so that each shows what
// the product does now. Optional argument: part of a name.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureEmptyWorkbook, openPage } from './lib/bench-page.mjs';
import { projectRoot } from './lib/load-typescript.mjs';
import { ensureSampleRegister } from './lib/sample-register.mjs';
import { ensureEngineBundle } from '../workbench/engine/bundle.mjs';

const OUT = join(projectRoot, 'docs/pictures');
const MINUTES = readFileSync(join(projectRoot, 'samples/politiradsseminaret-eksempel.txt'), 'utf8');
const wanted = process.argv[2] ?? '';

await ensureEngineBundle();

/** A page on a workbook, and what a person does in it. */
class Scene {
  constructor(page) {
    this.page = page;
    this.frame = page.getByRole('complementary', { name: 'Politiråd' });
    this.pane = this.frame.frameLocator('iframe');
  }
  async view(name) {
    const button = (where, text) => where.getByRole('button', { name: text });
    if (['Oversikt', 'Punkter', 'Min enhet'].includes(name))
      return button(this.pane.getByRole('navigation'), name).click();
    await button(this.pane.getByRole('navigation'), 'Mer').click();
    await this.pane
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  }
  async paneWidth(pixels) {
    const handle = this.page.getByRole('separator', { name: 'Endre bredden på ruta' });
    const { x, y } = await handle.boundingBox();
    await this.page.mouse.move(x + 2, y + 200);
    await this.page.mouse.down();
    await this.page.mouse.move(this.page.viewportSize().width - pixels, y + 200, { steps: 4 });
    await this.page.mouse.up();
  }
  sheet(name) {
    return this.page.getByRole('tab', { name, exact: true }).click();
  }
  ribbon(name) {
    return this.page.getByRole('tabpanel').getByRole('button', { name }).click();
  }
  async go(address) {
    const box = this.page.getByLabel('Navneboks');
    await box.fill(address);
    await box.press('Enter');
  }
  async take(name, what = this.page) {
    if (!name.includes(wanted)) return;
    await this.page.mouse.move(2, 2);
    await this.page.waitForTimeout(600); // what moves has come to rest
    await what.screenshot({ path: join(OUT, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
  }
}

async function scenes(workbook, play) {
  const { page, close } = await openPage(workbook);
  page.setDefaultTimeout(15_000);
  try {
    await page.setViewportSize({ width: 1440, height: 810 });
    await play(new Scene(page));
  } finally {
    await close();
  }
}

await scenes(await ensureEmptyWorkbook(), async (scene) => {
  await scene.take('start');
  await scene.ribbon('Opprett/reparer register');
  await scene.pane.getByText(/Registeret er klart\. Laget/).waitFor();
  await scene.paneWidth(600);
  await scene.ribbon('Les inn referat');
  await scene.pane.getByRole('textbox', { name: 'Referatet' }).fill(MINUTES);
  await scene.pane.getByRole('button', { name: 'Les referatet' }).click();
  await scene.pane.getByRole('button', { name: 'Skriv til registeret' }).waitFor();
  await scene.take('pane-minutes', scene.frame);
  await scene.pane.getByRole('button', { name: 'Skriv til registeret' }).click();
  await scene.pane.getByRole('button', { name: 'Angre' }).waitFor();
  await scene.paneWidth(400);
  await scene.take('register-written');
  await scene.sheet('Status');
  await scene.go('G2');
  await scene.page.keyboard.type('Videre');
  await scene.page.keyboard.press('Enter');
  await scene.ribbon('Opprett/reparer register');
  await scene.pane.getByRole('button', { name: 'Reparer', exact: true }).waitFor();
  await scene.take('pane-repair', scene.frame);
});

await scenes(ensureSampleRegister(), async (scene) => {
  const { page, pane, frame } = scene;
  await scene.paneWidth(400);
  await scene.view('Oversikt');
  await pane.getByRole('heading', { name: 'Status per enhet' }).waitFor();
  await scene.take('pane-overview', frame);
  await scene.view('Punkter');
  await pane.getByRole('button', { name: /PR-2025-02/ }).click();
  await pane.getByRole('button', { name: 'Rediger' }).waitFor();
  await scene.take('pane-point', frame);
  await scene.view('Min enhet');
  await pane.getByRole('combobox', { name: 'Enhet', exact: true }).selectOption('SET');
  await pane.getByRole('textbox', { name: 'Siden sist' }).waitFor();
  await scene.take('pane-my-unit', frame);
  for (const [view, name] of [
    ['Påminnelser', 'pane-reminders'],
    ['Eksporter', 'pane-export'],
    ['Enheter', 'pane-units'],
  ]) {
    await scene.view(view);
    await scene.take(name, frame);
  }
  await scene.view('Oversikt');
  await scene.ribbon('Lag statusark');
  await pane.getByRole('button', { name: 'Fest status for møtet' }).waitFor();
  await scene.take('status-sheet');
  await frame.getByRole('button', { name: 'Lukk ruta' }).click(); // units do not have it
  await frame.waitFor({ state: 'hidden' });
  await scene.sheet('Status');
  await scene.go('E4');
  await page.getByRole('button', { name: 'Åpne listen' }).click();
  await scene.take('units-list');
});
