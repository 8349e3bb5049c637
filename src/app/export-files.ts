// Files that leave the workbook, by kind. Public text only, but for the internal backup; what could be personal data is told,
// never held back.

import type { Deps } from './deps';
import type { Exported, ExportKind, ExportOptions } from './export-kinds';
import { exportBackupJson, exportBackupXlsx, exportRegisterJson, exportRegisterXlsx } from './export-register';
import { exportStatusCsv, exportStatusDocx, exportStatusPdf, exportStatusSheet } from './export-report';

const EXPORTS: { readonly [kind in ExportKind]: (deps: Deps, options: ExportOptions) => Promise<Exported> } = {
  sheet: exportStatusSheet,
  pdf: exportStatusPdf,
  docx: exportStatusDocx,
  csv: exportStatusCsv,
  registerXlsx: exportRegisterXlsx,
  json: exportRegisterJson,
  backupXlsx: exportBackupXlsx,
  backupJson: exportBackupJson,
};

/** One sync. Nothing is written to the workbook. */
export const exportFile = (kind: ExportKind, deps: Deps, options: ExportOptions = {}): Promise<Exported> =>
  EXPORTS[kind](deps, options);
