// `register.json` there and back: out of one workbook, into an empty one, and once more into that.
import { exportFile, refreshRegister, reportUnitStatus } from '../../src/app';
import { openRegisterFile, writeRegisterFile, type OpenedRegister } from '../../src/app/register-file';
import { publicRegister, unitCode, type Register } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, aWorkbook, syncsOf } from '../support/register-workbook';

type Read = OpenedRegister & { kind: 'read' };

const asFile = (text: string, name = 'register.json') => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
};

/** A register with something in every column, and its files. */
async function aSource(): Promise<{ register: Register; json: string; backup: string }> {
  const { deps, workbench } = await aFilledRegister();
  const report = { status: 'onHold', sinceLast: '=1+1', nextSteps: 'Møte\nigjen', internalNote: 'Bare oss' } as const;
  await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), report, deps);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const cell = (column: string) => tables.getItem('Punkter').columns.getItem(column).getDataBodyRange().getCell(1, 0);
    cell('Offentlighet').values = [['Unntatt offentlighet']];
    cell('Hjemmel').values = [['offl. § 24']];
    tables.getItem('Historikk').getDataBodyRange().values = [
      ['Et møte', 'PR-2025-01', 'SET', 'I arbeid', 'Fortalt', '', 45_000],
    ];
    await context.sync();
  });
  const text = async (kind: 'json' | 'backupJson') => String((await exportFile(kind, deps)).file?.content);
  const [json, backup] = [await text('json'), await text('backupJson')];
  const { register } = await refreshRegister(deps);
  workbench.dispose();
  return { register, json, backup };
}

async function intoEmpty(text: string) {
  const { deps, workbench } = await aWorkbook();
  const opened = (await openRegisterFile(asFile(text))) as Read;
  const notice = await writeRegisterFile(opened, deps);
  const { register, problems } = await refreshRegister(deps);
  const syncs = await syncsOf(workbench, async () => {
    expect(await writeRegisterFile(opened, deps)).toMatchObject({ kind: 'info', key: 'notice.registerFileKnown' });
  });
  const after = (await refreshRegister(deps)).register;
  workbench.dispose();
  return { opened, notice, register, problems, after, syncs };
}

let source: Awaited<ReturnType<typeof aSource>>;
beforeAll(async () => {
  source = await aSource();
});

it('brings the internal backup back whole, and adds nothing the second time', async () => {
  const { opened, notice, register, problems, after, syncs } = await intoEmpty(source.backup);
  expect(opened.variant).toBe('internal');
  expect(notice).toMatchObject({ kind: 'success', params: { points: 2, reports: 5 } });
  expect(register).toEqual(source.register);
  expect(problems).toEqual([]);
  expect(after).toEqual(register);
  expect(syncs).toBe(1);
});

it('brings the public copy back as what is public', async () => {
  const { opened, register, after } = await intoEmpty(source.json);
  expect(opened.variant).toBe('public');
  expect(register).toEqual(publicRegister(source.register));
  expect(after).toEqual(register);
});

it('leaves what the workbook says where the file says something else', async () => {
  const { deps, workbench } = await aFilledRegister();
  const before = (await refreshRegister(deps)).register;
  const opened = (await openRegisterFile(asFile(source.backup))) as Read;
  const notice = await writeRegisterFile(opened, deps);
  expect(notice).toMatchObject({ kind: 'success', params: { points: 0, reports: 0, count: 1 } });
  const { register } = await refreshRegister(deps);
  expect({ ...register, history: [] }).toEqual({ ...before, history: [] });
  expect(register.history).toEqual(source.register.history);
  workbench.dispose();
});

it.each([
  ['nothing', '', 'unreadable'],
  ['other JSON', '{"format":"noe annet","version":1}', 'foreign'],
  ['a list', '[1,2]', 'foreign'],
  ['a newer version', '{"format":"politirad-register","version":2}', 'newer'],
  ['a version before the first', '{"format":"politirad-register","version":0}', 'older'],
  ['half a register', '{"format":"politirad-register","version":1,"units":[]}', 'invalid'],
])('refuses %s with a reason', async (_what, text, code) => {
  const opened = await openRegisterFile(asFile(text));
  expect(opened).toMatchObject({ kind: 'refused', problems: [{ code }, ...(code === 'invalid' ? [{}, {}, {}] : [])] });
});

it('looks at no file that is far too large, and says when one cannot be opened', async () => {
  const large = { ...asFile('{}'), size: 21 * 1024 * 1024 };
  expect(await openRegisterFile(large)).toEqual({ kind: 'tooLarge', name: 'register.json', limit: 20 });
  const gone = { ...asFile('{}'), arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
  expect(await openRegisterFile(gone)).toEqual({ kind: 'notOpened', name: 'register.json' });
});
