// Threaded comments between the file and the ledger ([MS-XLSX] 2.6.203): a part of its own per sheet, a list of persons for the
// workbook, and for each thread an old comment as a stand-in, by an author that names the thread.
import type { CommentState, RemarkState } from '../engine';
import { cellAddress, parseRect } from '../rects';
import type { OldComment } from './notes';
import type { PackageReader, PackageWriter, Relationship } from './package';
import { child, childrenOf, decodeControls, type Element, encodeControls, escapeText, flag, numeric, tag } from './xml';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2017/10/relationships';
export const PERSONS = 'xl/persons/person.xml';

/** Who wrote comments and who is mentioned in them; numbered as they come. */
export class Persons {
  private readonly ids = new Map<string, string>();

  idOf(name: string, email: string): string {
    const key = JSON.stringify([name, email]);
    let id = this.ids.get(key);
    if (id === undefined) this.ids.set(key, (id = numberedGuid(this.ids.size + 1, 'A')));
    return id;
  }

  addTo(file: PackageWriter, workbook: string): void {
    if (this.ids.size === 0) return;
    const persons = [...this.ids].map(([key, id]) => {
      const [displayName, email] = JSON.parse(key) as [string, string];
      return tag('person', { displayName, id, userId: email || displayName, providerId: email ? 'AD' : 'None' });
    });
    file.add(PERSONS, 'application/vnd.ms-excel.person+xml', tag('personList', { xmlns: NAMESPACE }, persons.join('')));
    file.link(workbook, `${RELATIONSHIPS}/person`, PERSONS);
  }
}

/** Adds the threads of a sheet to the file; answers their stand-ins. */
export function writeThreads(
  file: PackageWriter,
  sheetPath: string,
  number: number,
  comments: readonly CommentState[],
  persons: Persons,
): OldComment[] {
  if (comments.length === 0) return [];
  const remarks = comments.flatMap((comment) => {
    const ref = cellAddress(comment.cell.row, comment.cell.column);
    return [
      remarkXml(comment, { ref, done: comment.resolved ? true : undefined }, persons),
      ...comment.replies.map((reply) => remarkXml(reply, { ref, parentId: comment.id }, persons)),
    ];
  });
  const path = `xl/threadedComments/threadedComment${number}.xml`;
  file.add(
    path,
    'application/vnd.ms-excel.threadedcomments+xml',
    tag('ThreadedComments', { xmlns: NAMESPACE }, remarks.join('')),
  );
  file.link(sheetPath, `${RELATIONSHIPS}/threadedComment`, path);
  return comments.map((comment) => ({
    row: comment.cell.row,
    column: comment.cell.column,
    author: `tc=${comment.id}`,
    text: ['[Threaded comment]', comment.text, ...comment.replies.map(({ text }) => text)].join('\n'),
  }));
}

function remarkXml(
  remark: RemarkState,
  extra: { readonly [attribute: string]: string | boolean | undefined },
  persons: Persons,
): string {
  const mentions = (remark.mentions ?? []).map(({ email, name }, index) =>
    tag('mention', {
      mentionpersonId: persons.idOf(name, email),
      mentionId: numberedGuid(index + 1, 'B'),
      startIndex: Math.max(0, remark.text.indexOf(`@${name}`)),
      length: name.length + 1,
    }),
  );
  return tag(
    'threadedComment',
    {
      dT: remark.created.replace(/Z$/, '').slice(0, 22) || undefined,
      personId: persons.idOf(remark.author, remark.email),
      id: remark.id,
      ...extra,
    },
    tag('text', {}, escapeText(encodeControls(remark.text))) +
      (mentions.length > 0 ? tag('mentions', {}, mentions.join('')) : ''),
  );
}

export function readThreads(file: PackageReader, links: readonly Relationship[]): CommentState[] {
  const root = file.xml(links.find(({ type }) => type === 'threadedComment')?.target ?? '');
  const persons = new Map(
    childrenOf(file.xml(PERSONS), 'person').map(({ attributes }) => [attributes['id'] ?? '', attributes]),
  );
  const threads = new Map<string, CommentState>();
  for (const element of childrenOf(root, 'threadedComment')) {
    const remark = remarkOf(element, persons);
    const parent = threads.get(element.attributes['parentId'] ?? '');
    const cell = parseRect(element.attributes['ref'] ?? '');
    if (parent) threads.set(parent.id, { ...parent, replies: [...parent.replies, remark] });
    else if (cell) threads.set(remark.id, { ...remark, cell, resolved: flag(element, 'done'), replies: [] });
  }
  return [...threads.values()];
}

function remarkOf(element: Element, persons: ReadonlyMap<string, { readonly [name: string]: string }>): RemarkState {
  const { id = '', dT = '', personId = '' } = element.attributes;
  const text = decodeControls(child(element, 'text')?.text ?? '');
  const mentions = childrenOf(child(element, 'mentions'), 'mention').flatMap((mention, index) => {
    const person = persons.get(mention.attributes['mentionpersonId'] ?? '');
    const start = numeric(mention, 'startIndex') ?? 0;
    const name = text.slice(start + 1, start + (numeric(mention, 'length') ?? 0));
    return person ? [{ id: index, name, email: emailOf(person) }] : [];
  });
  const author = persons.get(personId);
  return {
    id,
    author: author?.['displayName'] ?? '',
    email: author ? emailOf(author) : '',
    created: dT === '' ? '' : `${dT}${dT.endsWith('Z') ? '' : 'Z'}`,
    text,
    ...(mentions.length > 0 ? { mentions, rich: richText(text, mentions) } : {}),
  };
}

/** Excel writes `S::name@example.org::guid` for people of the own organisation. */
function emailOf({ userId = '' }: { readonly [name: string]: string }): string {
  return /[^:@\s]+@[^:\s]+/.exec(userId)?.[0] ?? '';
}

/** The text as Excel's API writes it, with `<at id="0">Name</at>` for mentions. */
export function richText(text: string, mentions: readonly { readonly id: number; readonly name: string }[]): string {
  return mentions.reduce((rich, { id, name }) => rich.replace(`@${name}`, `<at id="${id}">${name}</at>`), text);
}

/** The same file for the same workbook: persons and mentions get numbers for ids. */
function numberedGuid(number: number, kind: string): string {
  return `{${kind.repeat(8)}-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
