// «Bergen kommune (BK) og Vest politidistrikt (VPD)»: abbreviations that the text explains where it first uses them. Only names of
// bodies count: «Byråd for skule (BBSI)» is somebody's title.

import type { Abbreviation } from './abbreviations';
import type { Line } from './lines';

const PLACE = '\\p{Lu}[\\p{L}.-]*(?:(?: og| i)? \\p{Lu}[\\p{L}.-]*){0,4}';
const NAMES = [
  `${PLACE} (?:fylkeskommune|kommune|politidistrikt|herad)`,
  '\\p{Lu}\\p{L}+(?:etaten|kontoret|seksjonen|avdelingen|avdelinga|tjenesten|tenesta|vesenet|vernet|verket|senteret|foretaket)',
  '(?:Byråds)?[Aa]vdeling(?:en|a)? for [\\p{Ll}, -]{3,80}?',
];
const DEFINITION = new RegExp(`(?<![\\p{L}\\p{N}])(${NAMES.join('|')}) \\((\\p{Lu}[\\p{Lu}\\p{N}]{1,7})\\)`, 'gu');

/** The first explanation of each code. */
export function inlineDefinitions(lines: readonly Line[]): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  for (const line of lines)
    // No line of a list of participants is longer; in a paragraph on one line the names stand early.
    for (const match of line.text.slice(0, 2000).matchAll(DEFINITION)) {
      const [, name, code] = match as unknown as readonly [string, string, string];
      if (!found.has(code)) found.set(code, { code, name, line: line.number });
    }
  return [...found.values()];
}
