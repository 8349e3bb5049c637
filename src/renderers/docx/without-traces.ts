// The library calls the author «Un-named» and takes the time from the clock. Here: no author at all, the title, the language and
// the time that was told. Source: ECMA-376 part 2, 11 (core properties).

import { strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';

export interface CoreProperties {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly modified: Date;
}

export function withoutTraces(docx: Uint8Array, properties: CoreProperties): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, [CORE]: strToU8(coreXml(properties)) }, { mtime: properties.modified });
}

function coreXml({ title, language, modified }: CoreProperties): string {
  const time = `${modified.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
