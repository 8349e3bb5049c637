/** The workbench in a real browser, as a person has it: a server of its own, and a page for each who has the workbook open. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Download,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { type Words, wordsIn } from '../../../workbench/page/words';

const BROWSERS = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));

/** `describe`, or a skipped one where there is no browser; scripts/lib/programs.mjs says so when the run begins. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe; // a browser is not everywhere

export interface ServerOptions {
  readonly workbook?: string;
  readonly addinUrl?: string;
  readonly manifestFile?: string;
  /** Folder of a stranger's pages, and which of them to show. */
  readonly pages?: string;
  readonly addinPage?: string;
}

/** How the person's screen is set. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'forcedColors'>;

/** Enough for what is not about the screen: drawing the grid is most of what the page's tests wait for. */
export const SMALL: Look = { viewport: { width: 1024, height: 560 } };

export class BrowserWorkbench {
  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly address: string,
    private readonly addInName: string,
  ) {}

  static async start(options: ServerOptions = {}): Promise<BrowserWorkbench> {
    const server = spawn(process.execPath, [join(__dirname, 'server.mjs'), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<number>((resolve, reject) => {
      server.stdout.once('data', (data) => resolve(Number(String(data))));
      server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
    });
    const asRoot = process.getuid?.() === 0;
    const browser = await chromium.launch({ executablePath: executablePath!, args: asRoot ? ['--no-sandbox'] : [] });
    const workbench = new BrowserWorkbench(
      server,
      browser,
      `https://localhost:${port}/`,
      options.addinPage?.split('?')[0] ?? 'Politiråd',
    );
    globalThis.tellWhatPagesShow = async () => {
      for (const person of workbench.people) process.stderr.write(`${await person.whatIsShown()}\n`);
    };
    return workbench;
  }

  /** Addresses beyond this machine that anybody's page has asked for. */
  private readonly strangers = new Set<string>();
  private readonly people: Person[] = [];

  /** Throws when a page asked for anything beyond this machine. */
  async stop(): Promise<void> {
    await this.browser.close();
    this.server.kill();
    if (this.strangers.size > 0) throw new Error(`Asked for beyond this machine: ${[...this.strangers].join(', ')}`);
  }

  /** Another person, in a browser of her own. `search` is the page's address after the `?`. */
  async person(search = '', look: Look = {}): Promise<Person> {
    const options = { viewport: { width: 1360, height: 800 }, ...look };
    const context = await this.browser.newContext({ ignoreHTTPSErrors: true, acceptDownloads: true, ...options });
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost') this.strangers.add(request.url());
    });
    const page = await context.newPage();
    const words = wordsIn(new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'nb');
    const person = new Person(page, this.addInName, words);
    this.people.push(person);
    await page.goto(`${this.address}${search === '' ? '' : `?${search}`}`);
    await person.isReady();
    return person;
  }
}

export class Person {
  readonly faults: string[] = [];
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    addInName: string,
    /** Of the page around the pane. */
    readonly words: Words,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    this.pane = page.getByRole('complementary', { name: addInName }).frameLocator('iframe');
  }

  /** For a person who wonders why a test failed: the words of the pane, the faults so far. */
  async whatIsShown(): Promise<string> {
    if (this.page.isClosed()) return 'A page that is closed.';
    const pane = await this.pane
      .locator('body')
      .innerText({ timeout: 2_000 })
      .catch((error: unknown) => `cannot be read: ${String(error)}`);
    return [`The pane at ${this.page.url()}:`, pane, 'Faults:', ...this.faults].join('\n');
  }

  async isReady(): Promise<void> {
    await this.page.locator('html[data-ready=true]').waitFor({ state: 'attached' });
  }

  async sheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  }
  sheetTabs(): Promise<string[]> {
    return this.page.getByRole('tablist', { name: this.words.sheets.label }).getByRole('tab').allTextContents();
  }

  /** Goes to a cell through the name box, as with F5 in Excel. */
  async go(address: string): Promise<void> {
    const { nameBox, cell } = this.words.grid;
    const box = this.page.getByLabel(nameBox);
    await box.fill(address);
    await box.press('Enter');
    await this.page
      .locator(`[data-grid-input][aria-label^="${cell(address, ' ').trim()} "]`)
      .waitFor({ state: 'attached' });
  }
  /** With the mouse: in the middle of a cell, or from one to another. Asks the page where they are, since the grid is a picture. */
  async click(address: string): Promise<void> {
    const { x, y } = await this.middleOf(address);
    await this.page.mouse.click(x, y);
  }
  async drag(from: string, to: string): Promise<void> {
    const [start, end] = [await this.middleOf(from), await this.middleOf(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }
  async middleOf(address: string): Promise<{ x: number; y: number }> {
    const box = await this.page.evaluate((at) => window.workbench.boxOf(at), address);
    if (!box) throw new Error(`${address} is not in sight`);
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  /** What the name box says: the active cell. */
  selected(): Promise<string> {
    return this.page.getByLabel('Navneboks').inputValue();
  }
  /** Addresses of all areas that are selected, in the order they were. */
  selectedAreas(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.selected());
  }
  /** Texts one below the other, each ended with Enter. */
  async typeDown(address: string, texts: readonly string[]): Promise<void> {
    await this.go(address);
    for (const text of texts) {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press('Enter');
    }
  }
  async type(address: string, text: string): Promise<void> {
    await this.go(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
  /** What the formula bar shows of a cell. */
  async entry(address: string): Promise<string> {
    await this.go(address);
    return this.page.getByLabel(this.words.grid.formulaBar).inputValue();
  }
  /** What stands in cells, as calculated: read from the page's own engine, since the grid is a picture. */
  texts(address: string): Promise<string[][]> {
    return this.page.evaluate((at) => window.workbench.texts(at), address);
  }
  /** Chooses from the list of a cell with the mouse. */
  async choose(address: string, value: string): Promise<void> {
    await this.go(address);
    await this.page.getByRole('button', { name: this.words.grid.openList }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }
  ribbon(name: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('button', { name });
  }
  async flip(label: string): Promise<void> {
    await this.withSwitches(() => this.page.getByRole('switch', { name: label }).click());
  }
  /** Every call to Excel takes so long, in milliseconds: one of the steps the switch has. */
  async slow(ms: number): Promise<void> {
    const { latency } = this.words.switches;
    await this.withSwitches(async () => {
      await this.page.getByRole('combobox', { name: latency }).selectOption(String(ms));
    });
  }
  /** The `at`-th call to Excel from now on fails, before anything is done or after all of it is. */
  async failCall(at: number, when: 'before' | 'after', code = 'GeneralException'): Promise<void> {
    const { failWith, failAt, fail, planned, [when]: moment } = this.words.switches;
    await this.withSwitches(async () => {
      await this.page.getByRole('combobox', { name: failWith }).selectOption(code);
      const count = this.page.getByRole('spinbutton', { name: failAt });
      await count.fill(String(at));
      await count.press('Tab');
      await this.page.getByRole('radio', { name: moment, exact: true }).check();
      await this.page.getByRole('button', { name: fail }).click();
      await this.page.getByText(planned(code, at)).waitFor();
    });
  }
  private async withSwitches(doing: () => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: this.words.switches.label }).click();
    await doing();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('combobox', { name: this.words.switches.latency }).waitFor({ state: 'hidden' });
  }
  /** As it is being typed. */
  formulaBar(): Promise<string> {
    return this.page.getByLabel(this.words.grid.formulaBar).inputValue();
  }
  /** Chooses a file of this machine with «Åpne». */
  async open(file: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: this.words.file.open, exact: true }).click(),
    ]);
    await chooser.setFiles(file);
  }
  /** The bytes of the saved workbook. */
  async save(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: this.words.file.save }).click(),
    ]);
    return bytesOf(download);
  }
}

export async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Asks until the answer is as wanted; the last one is compared, so that a failure shows it. */
export async function eventually<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + 10_000;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await ask();
  }
  expect(answer).toEqual(wanted);
}

declare global {
  interface Window {
    readonly workbench: {
      texts(address: string): Promise<string[][]>;
      selected(): string[];
      boxOf(address: string): { left: number; top: number; width: number; height: number } | null;
    };
  }
}
