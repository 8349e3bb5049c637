// Custom XML parts: `customXml/itemN.xml` with a properties part that holds its id and the namespaces in it
// (ECMA-376 part 1, 22.5). Excel keeps them beside the workbook, linked from its main part.
import type { XmlPartState } from '../engine';
import type { PackageReader, PackageWriter } from './package';
import { parseXml, tag, XML_HEADER } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

export function readXmlParts(file: PackageReader, workbook: string): XmlPartState[] {
  return file
    .relationships(workbook)
    .filter(({ type }) => type === 'customXml')
    .flatMap(({ target }, index) => {
      const bytes = file.bytes(target);
      const properties = file.relationships(target).find(({ type }) => type === 'customXmlProps');
      const id = properties && file.xml(properties.target)?.attributes['itemID'];
      return bytes ? [{ id: id ?? numbered(index), xml: textOf(bytes) }] : [];
    });
}

export function writeXmlParts(file: PackageWriter, workbook: string, parts: readonly XmlPartState[]): void {
  parts.forEach(({ id, xml }, index) => {
    const [item, properties] = [`customXml/item${index + 1}.xml`, `customXml/itemProps${index + 1}.xml`];
    file.addPlainXml(item, xml.startsWith('<?xml') ? xml : XML_HEADER + xml);
    file.link(workbook, `${OFFICE}/customXml`, item);
    const namespace = namespaceOf(xml);
    const schemas = namespace === '' ? '' : tag('ds:schemaRef', { 'ds:uri': namespace });
    file.add(
      properties,
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      tag('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': NAMESPACE }, tag('ds:schemaRefs', {}, schemas)),
    );
    file.link(item, `${OFFICE}/customXmlProps`, properties);
  });
}

/** Namespace of the root element; '' when it has none. Throws when the text is no XML. */
export function namespaceOf(xml: string): string {
  parseXml(xml);
  const root = /<([^\s/>?!][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(
    xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''),
  );
  const [prefix] = root?.[1]?.includes(':') ? root[1].split(':') : [undefined];
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const found = declared.exec(root?.[2] ?? '');
  return found?.[1] ?? found?.[2] ?? '';
}

/** Excel writes these parts in UTF-8 or UTF-16. */
function textOf(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

const numbered = (index: number): string => `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;
