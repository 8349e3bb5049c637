// The zip around a workbook: parts by path, and the relationships that lead from one part to another.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookFileError } from '../engine';
import { childrenOf, type Element, parseXml, tag, XML_HEADER } from './xml';

/** More than any register will hold; a zip that unpacks to more is a trap. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_PARTS = 5000;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** Last part of the type, e.g. "worksheet". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export class PackageReader {
  private constructor(private readonly parts: { readonly [path: string]: Uint8Array }) {}

  static open(bytes: Uint8Array): PackageReader {
    if (bytes.length >= 4 && bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw new WorkbookFileError(
        'The file is an old .xls workbook or is protected by a password; save it as a plain .xlsx first.',
      );
    if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b)
      throw new WorkbookFileError('The file is not an Excel workbook (.xlsx).');
    let unpacked = 0;
    let count = 0;
    try {
      const parts = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          unpacked += originalSize;
          if (unpacked > MAX_UNPACKED || ++count > MAX_PARTS)
            throw new WorkbookFileError('The file unpacks to more than a workbook should hold and was not opened.');
          return true;
        },
      });
      const reader = new PackageReader(Object.assign(Object.create(null) as object, parts));
      if (!reader.has('[Content_Types].xml'))
        throw new WorkbookFileError('The file is a zip archive but not an Excel workbook (.xlsx).');
      return reader;
    } catch (error) {
      if (error instanceof WorkbookFileError) throw error;
      throw new WorkbookFileError('The file is damaged and cannot be unpacked.', { cause: error });
    }
  }

  has(path: string): boolean {
    return this.parts[path] !== undefined;
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts[path];
  }

  xml(path: string): Element | undefined {
    const bytes = this.parts[path];
    if (!bytes) return undefined;
    try {
      return parseXml(strFromU8(bytes));
    } catch (error) {
      throw new WorkbookFileError(`The file is damaged: its part ${path} cannot be read.`, { cause: error });
    }
  }

  /** Of the part at `path`, or of the package itself for ''. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    return childrenOf(this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`), 'Relationship').map(
      ({ attributes }) => {
        const external = attributes['TargetMode'] === 'External';
        const target = attributes['Target'] ?? '';
        return {
          id: attributes['Id'] ?? '',
          type: (attributes['Type'] ?? '').split('/').at(-1)!,
          external,
          target: external ? target : resolve(folder, target),
        };
      },
    );
  }
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Excel writes relative targets, and some readers know no others. */
function relative(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = target.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === steps[shared]) shared++;
  return '../'.repeat(folders.length - shared) + steps.slice(shared).join('/');
}

export class PackageWriter {
  private readonly parts: { [path: string]: Uint8Array } = {};
  private readonly types: { path: string; type: string }[] = [];
  private readonly links = new Map<string, string[]>();

  /** `type`: content type; text gets the XML header. */
  add(path: string, type: string, content: string | Uint8Array): void {
    this.parts[path] = typeof content === 'string' ? strToU8(XML_HEADER + content) : content;
    this.types.push({ path, type });
  }

  /** A part of the type that all .xml parts have unless said; it is written as it is. */
  addPlainXml(path: string, text: string): void {
    this.parts[path] = strToU8(text);
  }

  /** Relationship from the part `from` ('' is the package); answers its id. `target` is a path in the package unless `external`. */
  link(from: string, type: string, target: string, external = false): string {
    const list = this.links.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    list.push(
      tag('Relationship', {
        Id: id,
        Type: type,
        Target: external ? target : relative(from, target),
        TargetMode: external ? 'External' : undefined,
      }),
    );
    this.links.set(from, list);
    return id;
  }

  zip(): Uint8Array {
    const overrides = this.types
      .filter(({ type }) => type !== VML_TYPE && type !== BINARY_TYPE)
      .map(({ path, type }) => tag('Override', { PartName: `/${path}`, ContentType: type }));
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['vml', VML_TYPE],
      ['bin', BINARY_TYPE],
    ].map(([extension, type]) => tag('Default', { Extension: extension!, ContentType: type! }));
    const contentTypes = tag(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      defaults.join('') + overrides.join(''),
    );
    const all: { [path: string]: Uint8Array } = { '[Content_Types].xml': strToU8(XML_HEADER + contentTypes) };
    for (const [from, list] of this.links) {
      const slash = from.lastIndexOf('/');
      all[`${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`] = strToU8(
        XML_HEADER + tag('Relationships', { xmlns: RELATIONSHIPS }, list.join('')),
      );
    }
    // A fixed date: the same workbook gives the same bytes.
    return zipSync({ ...all, ...this.parts }, { level: 6, mtime: new Date(1980, 0, 1, 12) });
  }
}

export const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
export const BINARY_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
