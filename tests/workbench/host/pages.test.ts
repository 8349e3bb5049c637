// The pages of buttons that the browser tests press, pressed without a browser: each button's function runs without an error.
import { join } from 'node:path';
import { startWorkbench, type Workbench } from '../../../workbench/headless';

type Family = Readonly<Record<string, () => Promise<unknown>>>;

/** Answers by button; stops at the first that fails, and says what failed. */
async function press(workbench: Workbench, family: Family): Promise<Record<string, unknown>> {
  // The page asks office.js for its file; there is no office.js here.
  Object.assign(globalThis, { workbookFile: () => workbench.save() });
  const answers: Record<string, unknown> = {};
  for (const [label, button] of Object.entries(family)) {
    try {
      answers[label] = await button();
    } catch (error) {
      const { code, message, debugInfo } = error as OfficeExtension.Error;
      throw new Error(`${label}: ${code} ${message} ${JSON.stringify(debugInfo)}`, { cause: error });
    }
  }
  return answers;
}

let workbench: Workbench;
beforeEach(async () => {
  workbench = await startWorkbench();
});
afterEach(() => {
  expect(workbench.hostFaults).toEqual([]);
  workbench.dispose();
});

it.each(['range', 'objects', 'cells', 'charts', 'rules', 'workbook'])(
  '%s: every button does what it says, and the file can be saved and opened',
  async (name) => {
    const page = join(__dirname, '../../browser/pages', `${name}.js`);
    const { default: family } = jest.requireActual<{ default: Family }>(page);
    expect(await press(workbench, family)).toMatchSnapshot();
    await workbench.open(await workbench.save());
  },
);
