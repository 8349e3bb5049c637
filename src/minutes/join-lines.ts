// Lines of one paragraph -> one text, as it stood before it was broken over lines and pages.

const WORD_END = /([\p{L}\p{N}]+)-$/u;
const WORD_START = /^([\p{L}\p{N}]+)/u;
/** «barne- og ungdomsarbeid»: the hyphen stands for the rest of the word. */
const HANGING = /^(?:og|eller|samt|til|\/)(?![\p{L}])/u;

/**
 * @param words every hyphenated word of the document, in lower case: a word that is written with its hyphen elsewhere keeps it
 * @example joinLines(['mot krimi-', 'nalitet i barne-', 'og ungdomsskolen']) // 'mot kriminalitet i barne- og ungdomsskolen'
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string> = new Set()): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (last !== '') {
      const { cut, glue } = jointOf(last, text, words);
      parts.push(last.slice(0, last.length - cut), glue);
    }
    last = text;
  }
  parts.push(last.replace(/ ?\u00AD$/, ''));
  return parts.join('');
}

function jointOf(before: string, after: string, words: ReadonlySet<string>): { cut: number; glue: string } {
  if (before.endsWith('\u00AD')) return { cut: 1, glue: '' };
  // «bydeler/» «områder»: broken behind the sign, where there was no space.
  if (/[\p{L}\p{N}]\/$/u.test(before)) return { cut: 0, glue: '' };
  const left = WORD_END.exec(before.slice(-60))?.[1];
  const right = WORD_START.exec(after)?.[1];
  if (left === undefined || right === undefined || HANGING.test(after)) return { cut: 0, glue: ' ' };
  return keepsHyphen(left, right, words) ? { cut: 0, glue: '' } : { cut: 1, glue: '' };
}

/** «IPO-satsingene», «e-post», «Nord-Norge», «2024-2025», and what the document itself writes with a hyphen. */
function keepsHyphen(left: string, right: string, words: ReadonlySet<string>): boolean {
  if (/\p{N}$/u.test(left) || !/^\p{Ll}/u.test(right)) return true;
  if ([...left].length === 1 || /^\p{Lu}{2,}$/u.test(left)) return true;
  return words.has(`${left}-${right}`.toLowerCase());
}

export function hyphenatedWords(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+-[\p{L}\p{N}]+/gu)].map(([word]) => word.toLowerCase()),
  );
}
