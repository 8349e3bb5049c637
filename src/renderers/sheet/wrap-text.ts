// Text into the lines it takes in a cell of a given width, and back into pieces that each fit a row.

import { textWidth, type Type } from './text-width';

/** `glue`: what stands between this line and the next in the text itself. */
export interface Line {
  readonly text: string;
  readonly glue: '\n' | ' ' | '';
}

/** Excel keeps a little air on both sides of a cell's text, and rounds letters to whole pixels. */
const CELL_AIR = 4;
const FONT_SLACK = 0.96;

/** Breaks at spaces, and inside words that are wider than the cell. `width` in points, as the column has it less its indent. */
export function wrapText(text: string, width: number, type: Type): Line[] {
  const room = (width - CELL_AIR) * FONT_SLACK;
  const paragraphs = text.split('\n').map((paragraph) => wrapParagraph(paragraph, room, type));
  return paragraphs.flatMap((lines, i) =>
    lines.map((line, j) =>
      j === lines.length - 1 && i < paragraphs.length - 1 ? { ...line, glue: '\n' as const } : line,
    ),
  );
}

function wrapParagraph(paragraph: string, room: number, type: Type): Line[] {
  const lines: Line[] = [];
  const space = textWidth(' ', type);
  let line: string | undefined;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const wide = textWidth(word, type);
    if (line !== undefined && used + space + wide <= room) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    if (line !== undefined) lines.push({ text: line, glue: ' ' });
    const parts = wide <= room ? [word] : breakWord(word, room, type);
    for (const part of parts.slice(0, -1)) lines.push({ text: part, glue: '' });
    line = parts.at(-1) ?? '';
    used = textWidth(line, type);
  }
  return [...lines, { text: line ?? '', glue: '' }];
}

function breakWord(word: string, room: number, type: Type): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = textWidth(character, type);
    if (piece !== '' && used + wide > room) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += wide;
  }
  return [...pieces, piece];
}

/** Pieces of at most `perPiece` lines. Joined again with their glue they are the text. */
export function pieces(lines: readonly Line[], perPiece: number): string[] {
  const out: string[] = [];
  for (let i = 0; i < lines.length; i += perPiece) {
    const part = lines.slice(i, i + perPiece);
    out.push(part.map(({ text, glue }, j) => (j === part.length - 1 ? text : text + glue)).join(''));
  }
  return out;
}
