// The built add-in under the policy of docs/security.md, in Chromium: it does its work without breaking it, and the policy holds.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { pdfOf } from '../minutes/files/make-documents';
import { readMinutes, registerIsMade } from './support/pane';
import { emptyWorkbook } from './support/empty-workbook';
import { BrowserWorkbench, describeInBrowser, SMALL, type Person } from './support/workbench-page';

const sample = readFileSync(join(__dirname, '../../samples/politiradsseminaret-eksempel.txt'), 'utf8');

describeInBrowser('the pane under its content security policy', () => {
  let workbench: BrowserWorkbench;
  let person: Person;

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start({ workbook: await emptyWorkbook() });
    person = await workbench.person('', SMALL);
  });
  afterAll(() => workbench.stop());

  async function frame(): Promise<Frame> {
    const element = await person.pane.getByRole('heading', { level: 1 }).first().elementHandle();
    return (await element?.ownerFrame()) as Frame;
  }

  it('comes with it, and the page around it does not', async () => {
    const header = async (path: string) => {
      const response = await person.page.request.get(new URL(path, workbench.address).href);
      return response.headers()['content-security-policy'];
    };
    expect(await header('taskpane.html')).toContain("default-src 'none'; script-src 'self' https://appsforoffice");
    expect(await header('taskpane.html')).not.toContain('unsafe-eval');
    expect(await header('workbench/index.html')).toBeUndefined();
  });

  it('makes a register, reads minutes from a PDF and writes them without breaking it', async () => {
    await person.ribbon('Opprett/reparer register').click();
    await registerIsMade(person.pane);
    const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'referat.pdf');
    writeFileSync(file, await pdfOf(sample));
    await person.ribbon('Les inn referat').click();
    await person.pane.locator('input[type=file]').setInputFiles(file);
    await person.pane.getByRole('textbox', { name: 'Referatet' }).waitFor();
    await readMinutes(person.pane, sample);
    await person.pane
      .getByText(/\b7 punkter\b/)
      .first()
      .waitFor();
    expect(person.faults).toEqual([]);
  });

  it('cannot make code of text, load code from elsewhere or send anything away', async () => {
    const tried = await (
      await frame()
    ).evaluate(async () => {
      const refused = new Set<string>();
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          refused.add(effectiveDirective);
          if (refused.size === 4) resolve();
        });
      });
      const inline = document.createElement('script');
      inline.textContent = 'window.cameThrough = true';
      document.head.append(inline);
      const markup = document.createElement('div');
      markup.innerHTML = '<img src="data:," onerror="window.cameThrough = true">';
      document.body.append(markup);
      await fetch('https://example.invalid/', { mode: 'no-cors' }).catch(() => undefined);
      // In a task of the page: what the browser's own tools start may do what the page may not.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        (0, eval)('window.cameThrough = true');
      } catch {
        // An error besides the event: that is how it is refused.
      }
      await all;
      return { refused: [...refused].sort(), cameThrough: 'cameThrough' in window };
    });
    expect(tried).toEqual({
      refused: ['connect-src', 'script-src', 'script-src-attr', 'script-src-elem'],
      cameThrough: false,
    });
  });
});
