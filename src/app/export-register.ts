// The whole register: a public copy as a workbook or as data, and the internal backup with everything in it, which says so in
// its name and inside.

import { personalDataIn, publicRegister } from '../domain';
import type { Deps } from './deps';
import type { Exported, ExportOptions } from './export-kinds';
import { exported, readForExport } from './export-reading';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sync. The tables of the register, values only, without anything internal. */
export async function exportRegisterXlsx(deps: Deps, options: ExportOptions = {}): Promise<Exported> {
  const read = await readForExport(deps, options);
  if ('notice' in read) return read;
  options.onStep?.('loading');
  const [{ renderPublicBook }, { renderXlsxBook }] = await Promise.all([
    import('../renderers/register/public-book'),
    import('../renderers/xlsx'),
  ]);
  options.onStep?.('making');
  const t = deps.workbookText;
  const register = publicRegister(read.register);
  const bytes = await renderXlsxBook(renderPublicBook(register, t), {
    title: t('export.copy.title'),
    language: t.language,
  });
  const file = { name: 'register.xlsx', type: XLSX, content: new Uint8Array(bytes) };
  return exported(file, read, personalDataIn(register));
}

/** One sync. Public data alone. */
export async function exportRegisterJson(deps: Deps, options: ExportOptions = {}): Promise<Exported> {
  const read = await readForExport(deps, options);
  if ('notice' in read) return read;
  options.onStep?.('loading');
  const { renderRegisterJson } = await import('../renderers/json/register-file');
  options.onStep?.('making');
  const file = { name: 'register.json', type: 'application/json', content: renderRegisterJson(read.register) };
  return exported(file, read, personalDataIn(publicRegister(read.register)));
}

/** One sync, and the workbook's own file in pieces: every sheet, column, comment and property is in it. */
export async function exportBackupXlsx(deps: Deps, options: ExportOptions = {}): Promise<Exported> {
  const read = await readForExport(deps, options, 'internal');
  if ('notice' in read) return read;
  const whole = await deps.gateway.readFile();
  options.onStep?.('loading');
  const { markBackup } = await import('../renderers/backup');
  options.onStep?.('making');
  const t = deps.workbookText;
  const title = t('export.backup.title');
  const lines = [t('export.backup.made', { date: t.date(deps.today()) }), t('export.backup.warning')];
  const content = whole.length === 0 ? new Uint8Array() : markBackup(whole, { title, lines });
  return exported({ name: `${backupName(deps)}.xlsx`, type: XLSX, content }, { unread: [] });
}

/** One sync. What the register's tables hold; people's own columns, sheets and comments are in the workbook's backup alone. */
export async function exportBackupJson(deps: Deps, options: ExportOptions = {}): Promise<Exported> {
  const read = await readForExport(deps, options, 'internal');
  if ('notice' in read) return read;
  options.onStep?.('loading');
  const { renderRegisterJson } = await import('../renderers/json/register-file');
  options.onStep?.('making');
  const title = deps.workbookText('export.backup.title');
  const content = renderRegisterJson(read.register, { variant: 'internal', title });
  return exported({ name: `${backupName(deps)}.json`, type: 'application/json', content }, read);
}

const backupName = (deps: Deps): string => `${deps.workbookText('export.backup.title')} ${deps.today()}`;
