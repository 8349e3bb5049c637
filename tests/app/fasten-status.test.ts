// «Fest status for møtet»: Historikk keeps what the meeting was told, on Microsoft's client.
import { fastenStatus, makeStatusSheet, refreshRegister, reportUnitStatus } from '../../src/app';
import { unitCode } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, syncsOf } from '../support/register-workbook';

const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: 'Møte i mai.' } as const;

it('is offered when the status sheet is made', async () => {
  const { deps } = await aFilledRegister();
  expect((await makeStatusSheet(deps)).notice.offer).toBe('fastenStatus');
});

it('keeps each unit’s report for the meeting, in two syncs; twice is once', async () => {
  const { workbench, deps } = await aFilledRegister();
  await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, deps);
  expect(await syncsOf(workbench, () => fastenStatus(deps))).toBe(2);
  const { register } = await refreshRegister(deps);
  expect(register.history).toHaveLength(5);
  expect(register.history.find(({ unit }) => unit === 'SET')).toMatchObject({
    meeting: 'Politirådets møte april 2025',
    pointId: 'PR-2025-01',
    status: 'inProgress',
    sinceLast: 'Vi er i gang.',
    registered: '2025-04-01',
  });
  expect(
    await syncsOf(workbench, async () =>
      expect(await fastenStatus(deps)).toMatchObject({ kind: 'info', key: 'notice.fastenedAlready' }),
    ),
  ).toBe(1);
  expect((await refreshRegister(deps)).register.history).toEqual(register.history);
});

it('never changes what a meeting was told; what came later is said to belong to the next', async () => {
  const { deps } = await aFilledRegister();
  await fastenStatus(deps);
  const before = (await refreshRegister(deps)).register.history;
  await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, deps);
  expect(await fastenStatus(deps)).toMatchObject({ kind: 'info', key: 'notice.fastenedBefore', params: { count: 1 } });
  expect((await refreshRegister(deps)).register.history).toEqual(before);
});

it.each(['before', 'after'] as const)(
  'is whole when it is done again after a sync that failed %s Excel did the work',
  async (when) => {
    const { workbench, deps } = await aFilledRegister();
    workbench.failNext('GeneralException', { at: 2, when });
    await expect(fastenStatus(deps)).rejects.toMatchObject({ code: 'hostFailure' });
    await fastenStatus(deps);
    expect((await refreshRegister(deps)).register.history).toHaveLength(5);
  },
);
