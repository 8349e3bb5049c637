// Changes of one point or one unit's report. Each reads afresh and writes the cells that differ: two syncs.

import {
  addPoint,
  decide,
  reportStatus,
  setOwners,
  yearOf,
  type Change,
  type Decision,
  type NewPoint,
  type PointId,
  type Register,
  type StatusInput,
  type UnitCode,
} from '../domain';
import type { MessageKey, Params } from '../i18n';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { writeRegister } from './write-register';

export const addNewPoint = (input: NewPoint, deps: Deps): Promise<Notice> =>
  change(deps, (register) => addPoint(register, input, yearOf(deps.today())), 'notice.pointAdded');

export const changeOwners = (id: PointId, ownersText: string, deps: Deps): Promise<Notice> =>
  change(deps, (register) => setOwners(register, id, ownersText), 'notice.ownersSet', { owners: ownersText });

export const reportUnitStatus = (id: PointId, unit: UnitCode, input: StatusInput, deps: Deps): Promise<Notice> =>
  change(deps, (register) => reportStatus(register, id, unit, input, deps.today()), 'notice.statusReported');

export const decidePoint = (id: PointId, decision: Decision, deps: Deps): Promise<Notice> =>
  change(
    deps,
    (register) => decide(register, id, decision),
    decision === 'closed' ? 'notice.pointClosed' : 'notice.pointReopened',
  );

async function change(
  deps: Deps,
  operation: (register: Register) => Change,
  key: MessageKey,
  params: Params = {},
): Promise<Notice> {
  const snapshot = await refreshRegister(deps);
  const obstacle = unready(snapshot);
  if (obstacle !== undefined) return obstacle;
  const changed = operation(snapshot.register);
  if (!changed.ok) return refusal('notice.notWritten', [changed.problem]);
  const { problems } = await writeRegister(deps, snapshot, changed.register);
  if (problems.length > 0) return refusal('notice.notWritten', problems);
  return notice(key, { ...params, id: changed.id }, changed.problems);
}
