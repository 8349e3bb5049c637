// More points from minutes at once than one request holds: all of them are written, or the person is told that they are not. Then
// no point stands without its status rows, and the same once more writes the rest.
import { checkWorkbook, failureNotice, refreshRegister, workbookText, writeDraft } from '../../src/app';
import { aDraft, aPointDraft } from '../support/builders';
import { emptyRegister, syncsOf } from '../support/register-workbook';

const WORDS = 'plan tiltak samarbeid ungdom sentrum forebygging rapport'.split(' ');
/** `length` characters a text; no two are like each other. */
const draftOf = (points: number, length: number) =>
  aDraft(
    Array.from({ length: points }, (_, n) => {
      const words = [1, 7, 49, 343].map((base) => `${WORDS[Math.floor(n / base) % 7]}${n % (base + 5)}`);
      const text = `Tiltak ${n}: ${words.join(' og ')} skal gjennomføres og meldes tilbake til rådet. `;
      const owners = n % 2 === 0 ? 'OPD' : 'OK ved SET, og OPD';
      return aPointDraft(text.repeat(Math.ceil(length / text.length)).trim(), owners);
    }),
  );

it('writes two thousand points in two requests, whole', async () => {
  const { workbench, deps } = await emptyRegister();
  const syncs = await syncsOf(workbench, async () => {
    const { notice } = await writeDraft(draftOf(2000, 100), deps);
    expect(notice).toMatchObject({ key: 'notice.draftWritten', params: { added: 2000, reports: 3000 } });
  });
  expect(syncs).toBe(3);
  expect(Math.max(...workbench.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  expect(await checkWorkbook(deps)).toMatchObject({
    key: 'notice.checkClean',
    params: { points: 2000, reports: 3000 },
  });
}, 300_000);

it('writes nothing where Excel refuses the first of the requests, and says so', async () => {
  const { workbench, deps } = await emptyRegister();
  workbench.failNext('RequestPayloadSizeLimitExceeded', { at: 2, when: 'before' });
  await expect(writeDraft(draftOf(60, 30_000), deps)).rejects.toMatchObject({ code: 'payloadTooLarge' });
  expect((await refreshRegister(deps)).register).toMatchObject({ points: [], reports: [], meetings: [] });
});

it.each(['before', 'after'] as const)(
  'leaves whole points where the second request fails %s the host did it, says so, and completes them the next time',
  async (when) => {
    const { workbench, deps } = await emptyRegister();
    const draft = draftOf(60, 30_000);
    workbench.failNext('GeneralException', { at: 3, when });
    const failure: unknown = await writeDraft(draft, deps).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'partlyWritten' });
    const { key, params } = failureNotice(failure);
    expect(workbookText(key, params)).toMatch(/^Bare en del ble skrevet .* Gjør det samme en gang til/);
    expect(await checkWorkbook(deps)).toMatchObject({ key: 'notice.checkClean' });
    const { points } = (await refreshRegister(deps)).register;
    expect(points.length).toBeGreaterThan(0);
    await writeDraft(draft, deps);
    expect(await checkWorkbook(deps)).toMatchObject({ key: 'notice.checkClean', params: { points: 60, reports: 90 } });
  },
  300_000,
);
