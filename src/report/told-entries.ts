// What a meeting was told, as rows for `Historikk`. The next report compares with them.

import { emptyReport, type HistoryEntry, type IsoDay, type Register } from '../domain';
import type { StatusReport } from './status-report';

/**
 * The rows to append when `report` has been given to its meeting. Open points only: a closed point is told once, and is
 * known as told by having no row here (`isClosedSinceLast`). Statuses as they stand in the cell, so that a unit that
 * changes nothing is found to lack a status next time.
 *
 * @param register the one the report was built from
 */
export function toldEntries(register: Register, report: StatusReport, registered: IsoDay): HistoryEntry[] {
  // Reversed: of two rows for one unit the first counts, as in the report.
  const rows = new Map(register.reports.toReversed().map((row) => [`${row.pointId} ${row.unit}`, row]));
  return report.sections
    .filter(({ id }) => id !== 'closedSinceLast')
    .flatMap(({ points }) => points)
    .flatMap(({ id, units }) =>
      units.map(({ unit }) => {
        const { status, sinceLast, nextSteps } = rows.get(`${id} ${unit}`) ?? emptyReport(id, unit);
        return { meeting: report.meeting.name, pointId: id, unit, status, sinceLast, nextSteps, registered };
      }),
    );
}
