// The register that all of the damaged ones were, before: two points, five status rows, one told meeting.
import { createRegister, writeDraft } from '../../../src/app';
import { aWorkbook, twoPoints } from '../../support/register-workbook';
import { XlsxParts } from './xlsx-parts';

/** Punkter rows 3–4, Status rows 3–7, Møter row 3, Historikk row 3; headers in row 2. */
async function make(): Promise<Uint8Array> {
  const { workbench, deps } = await aWorkbook();
  await createRegister(deps);
  await writeDraft(twoPoints, deps);
  await workbench.paste('Punkter!G3', [['15.04.2026']]);
  await workbench.paste('Status!E3', [
    ['I arbeid', 'Planen er sendt på høring.', 'Svar i mai.', 'Ring oss.', '01.03.2025', 'Saksbehandler'],
  ]);
  await workbench.paste('Status!E5', [['Fullført', 'Vi er ferdige.']]);
  await workbench.paste('Møter!A4', [['Politirådets møte april 2025', '29.04.2025', 'Møte', 'Ja']]);
  await workbench.paste('Historikk!A3', [
    ['Politirådets møte april 2025', 'PR-2025-01', 'SET', 'I arbeid', 'Planen er sendt på høring.', 'Svar i mai.', '29.04.2025'], // prettier-ignore
  ]);
  const file = await workbench.save();
  workbench.dispose();
  return file;
}

let file: Promise<Uint8Array> | undefined;
export const goodRegister = async (): Promise<XlsxParts> => XlsxParts.open(await (file ??= make()));
