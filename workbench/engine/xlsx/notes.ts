// Notes (Excel's old comments) between the file and the ledger. Excel draws them from a VML part, without which it repairs the file.
import { cellAddress, parseRect } from '../rects';
import { child, childrenOf, decodeControls, type Element, encodeControls, escapeText, tag } from './xml';

/** A comment of the old kind; a thread's stand-in says so by its author. */
export interface OldComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** Without the stand-ins of threads. */
export function readNotes(comments: Element | undefined): Map<string, string> {
  const notes = new Map<string, string>();
  const authors = childrenOf(child(comments, 'authors'), 'author').map(({ text }) => text);
  for (const comment of childrenOf(child(comments, 'commentList'), 'comment')) {
    if (authors[Number(comment.attributes['authorId'])]?.startsWith('tc=')) continue;
    const rect = parseRect(comment.attributes['ref'] ?? '');
    if (rect) notes.set(`${rect.row},${rect.column}`, decodeControls(plainText(child(comment, 'text'))));
  }
  return notes;
}

/** The text of a rich text element (`si`, `is`, `text`), phonetic hints left out. */
export function plainText(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((part) => (part.name === 't' ? part.text : part.name === 'r' ? plainText(part) : ''))
    .join('');
}

export function writeNotes(
  notes: ReadonlyMap<string, string>,
  standIns: readonly OldComment[],
): { comments: string; drawing: string } {
  const own = [...notes].map(([key, text]): OldComment => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return { row, column, author: '', text };
  });
  const list = [...own, ...standIns];
  const authors = [...new Set(list.map(({ author }) => author))];
  const comments = tag(
    'comments',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    tag('authors', {}, authors.map((author) => `<author>${escapeText(author)}</author>`).join('')) +
      tag(
        'commentList',
        {},
        list
          .map(({ row, column, author, text }) =>
            tag(
              'comment',
              { ref: cellAddress(row, column), authorId: authors.indexOf(author) },
              tag('text', {}, tag('t', { 'xml:space': 'preserve' }, escapeText(encodeControls(text)))),
            ),
          )
          .join(''),
      ),
  );
  const shapes = list.map(({ row, column }, index) =>
    tag(
      'v:shape',
      {
        id: `_x0000_s${1025 + index}`,
        type: '#_x0000_t202',
        style: 'position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden',
        fillcolor: '#ffffe1',
        'o:insetmode': 'auto',
      },
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
        tag(
          'x:ClientData',
          { ObjectType: 'Note' },
          `<x:MoveWithCells/><x:SizeWithCells/>${tag('x:Anchor', {}, [column + 1, 15, row, 2, column + 3, 31, row + 4, 1].join(', '))}<x:AutoFill>False</x:AutoFill>${tag('x:Row', {}, String(row))}${tag('x:Column', {}, String(column))}`,
        ),
    ),
  );
  const drawing = tag(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
      shapes.join(''),
  );
  return { comments, drawing };
}
