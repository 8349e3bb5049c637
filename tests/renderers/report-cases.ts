// Reports of the golden cases, and the type that a PDF of them needs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDay } from '../../src/domain';
import { parseRegisterJson } from '../../src/renderers/json';
import type { Fonts } from '../../src/renderers/pdf';
import { buildStatusReport, type StatusReport } from '../../src/report';

export function reportOf(name: string): StatusReport {
  const read = (file: string) => readFileSync(join(__dirname, '../golden', name, file), 'utf8');
  const { meeting, today } = JSON.parse(read('case.json')) as { meeting: string; today: IsoDay };
  const { value: register } = parseRegisterJson(read('register.json'));
  const found = register.meetings.find((other) => other.name === meeting);
  if (found === undefined) throw new Error(`no meeting ${meeting}`);
  return buildStatusReport(register, { meeting: found, today });
}

export const pointsOf = (report: StatusReport) => report.sections.flatMap(({ points }) => points);

const font = (name: string) =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)));
export const fonts: Fonts = {
  regular: font('400Regular/NotoSans_400Regular'),
  bold: font('600SemiBold/NotoSans_600SemiBold'),
};
