// Texts compared as a reader would: without line breaks, spacing, dashes' kinds and case.

export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '') // soft hyphen, zero width and direction marks
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Share of words that two texts have in common (Jaccard), 0–1. */
export function textSimilarity(a: string, b: string): number {
  const words = (text: string) =>
    new Set(
      normalizeText(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    );
  const left = words(a);
  const right = words(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}
