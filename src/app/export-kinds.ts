// What can leave the workbook, and what comes of it. No renderer stands behind this file: the pane may know it from the start.

import type { Problem } from '../domain';
import type { Notice } from './store';

/** In the order they are offered. Only `internal` may hold what is not public. */
export const exportGroups = [
  { id: 'report', kinds: ['sheet', 'pdf', 'docx', 'csv'] },
  { id: 'register', kinds: ['registerXlsx', 'json'] },
  { id: 'internal', kinds: ['backupXlsx', 'backupJson'] },
] as const;

export type ExportKind = (typeof exportGroups)[number]['kinds'][number];
export const exportKinds: readonly ExportKind[] = exportGroups.flatMap(({ kinds }) => [...kinds]);

/** A report of one meeting, which may be chosen. */
export const isReportKind = (kind: ExportKind): boolean => exportGroups[0].kinds.some((report) => report === kind);
/** Text, which may be copied where a pane may not download. */
export const isTextKind = (kind: ExportKind): boolean => kind === 'csv' || kind === 'json' || kind === 'backupJson';
/** A workbook, which Excel can open beside this one where a pane may not download. */
export const isWorkbookKind = (kind: ExportKind): boolean =>
  kind === 'sheet' || kind === 'registerXlsx' || kind === 'backupXlsx';
export const isInternalKind = (kind: ExportKind): boolean => kind === 'backupXlsx' || kind === 'backupJson';

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export interface Exported {
  readonly notice: Notice;
  /** `undefined` when there was nothing to export; never an empty file. */
  readonly file?: ExportedFile;
  /** Possible personal data in the public texts the file was made of, each with its cell. Not looked for in a backup. */
  readonly personalData: readonly Problem[];
}

/** How far it has come. */
export type ExportStep = 'reading' | 'loading' | 'making';

export interface ExportOptions {
  /** Name of the meeting a status report is of; the next reporting meeting when left out. */
  readonly meeting?: string;
  readonly onStep?: (step: ExportStep) => void;
}
