// A file made in the pane -> the person's downloads, by a link that is pressed for her. Whether a host lets it through nobody
// tells us, so nothing here claims that it was saved.

import type { ExportedFile } from '../../app/export-kinds';

/** To be revoked when the file is no longer offered. */
export const fileLink = ({ content, type }: ExportedFile): string => URL.createObjectURL(new Blob([content], { type }));

export function saveFile(name: string, link: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.download = name;
  anchor.click();
}
