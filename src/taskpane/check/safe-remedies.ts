// What «Rett alt som er trygt» does: of each finding its safe remedy, and a remedy that several findings share once.

import type { Finding } from '../../app/remedies/findings';
import type { Remedy } from '../../app/remedies/remedy';

export interface SafeRemedy {
  readonly finding: Finding;
  readonly remedy: Remedy;
}

export function safeRemedies(findings: readonly Finding[]): readonly SafeRemedy[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const remedy = finding.remedies.find(({ safe }) => safe);
    if (remedy === undefined) return [];
    const what = JSON.stringify(remedy.fix);
    if (seen.has(what)) return [];
    seen.add(what);
    return [{ finding, remedy }];
  });
}
