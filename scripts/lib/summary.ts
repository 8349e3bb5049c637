// What the demo prints: the points with their owners, what to look at, and the files.
import { workbookText as t } from '../../src/app';
import { formatOwners } from '../../src/domain';
import type { DemoResult } from './run-demo';

export function printSummary(
  { draft, register, report, problems, sheet, files, syncs }: DemoResult,
  out: string,
): void {
  const rows = register.points.map((point) => {
    const reports = register.reports.filter((row) => row.pointId === point.id);
    const reported = reports.filter((row) => row.status !== null).length;
    return [
      point.id,
      formatOwners(point.owners) || point.ownersText,
      `${reported}/${reports.length}`,
      point.shortTitle,
    ];
  });
  const meeting =
    draft.meeting.date === null
      ? ''
      : `, ${t.dateRange(draft.meeting.date, draft.meeting.endDate ?? draft.meeting.date)}`;
  console.log(`${draft.meeting.title}${meeting}\n`);
  printTable([['Nr', 'Ansvarlig', 'Meldt', 'Kortnavn'], ...rows]);
  console.log(
    `\n${register.points.length} punkter, ${register.reports.length} statusrader. ${sheet}: ${report.sections.map((section) => `${t(`report.section.${section.id}`)} ${section.points.length}`).join(', ')}.`,
  );
  if (problems.length > 0) console.log('\nÅ se på:');
  for (const { code, params } of problems) console.log(`- ${t(`problem.${code}`, params)}`);
  console.log(`\nSkrevet til ${out}: ${[...files.keys()].join(', ')}. ${syncs} kall til Excel.`);
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    );
}
