// Document properties between docProps/ and the ledger.
import type { BookProperties } from '../engine';
import { EMPTY_PROPERTIES } from '../ledger/empty';
import { child, childrenOf, type Element, escapeText, tag } from './xml';

const CORE: readonly (readonly [
  element: string,
  property: 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'lastAuthor',
  name: string,
])[] = [
  ['dc:title', 'title', 'title'],
  ['dc:subject', 'subject', 'subject'],
  ['dc:creator', 'author', 'creator'],
  ['cp:keywords', 'keywords', 'keywords'],
  ['dc:description', 'comments', 'description'],
  ['cp:lastModifiedBy', 'lastAuthor', 'lastModifiedBy'],
  ['cp:category', 'category', 'category'],
];
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function readProperties(
  core: Element | undefined,
  app: Element | undefined,
  custom: Element | undefined,
): BookProperties {
  const text = (from: Element | undefined, name: string): string => child(from, name)?.text ?? '';
  return {
    ...EMPTY_PROPERTIES,
    ...Object.fromEntries(CORE.map(([, property, name]) => [property, text(core, name)])),
    manager: text(app, 'Manager'),
    company: text(app, 'Company'),
    revisionNumber: Number(text(core, 'revision')) || 0,
    creationDate: text(core, 'created'),
    custom: new Map(
      childrenOf(custom, 'property').map((property) => [
        property.attributes['name'] ?? '',
        customValue(property.children[0]),
      ]),
    ),
  };
}

function customValue(value: Element | undefined): string | number | boolean | { readonly date: string } {
  switch (value?.name) {
    case 'bool':
      return value.text === 'true' || value.text === '1';
    case 'filetime':
    case 'date':
      return { date: value.text };
    case 'lpwstr':
    case 'lpstr':
    case 'bstr':
      return value.text;
    default:
      return Number.isFinite(Number(value?.text ?? NaN)) ? Number(value!.text) : (value?.text ?? '');
  }
}

export function writeCore(properties: BookProperties): string {
  const texts = CORE.map(([element, property]) =>
    properties[property] === '' ? '' : tag(element, {}, escapeText(properties[property])),
  );
  return tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    texts.join('') +
      (properties.revisionNumber > 0 ? tag('cp:revision', {}, String(properties.revisionNumber)) : '') +
      (properties.creationDate === ''
        ? ''
        : tag('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, escapeText(properties.creationDate))),
  );
}

/** With this application name LibreOffice trusts the cached values, and does not show `#NAME?` for custom functions. */
export function writeApp({ manager, company }: BookProperties): string {
  return tag(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    tag('Application', {}, 'Microsoft Excel') +
      (manager ? tag('Manager', {}, escapeText(manager)) : '') +
      (company ? tag('Company', {}, escapeText(company)) : '') +
      tag('AppVersion', {}, '16.0300'),
  );
}

export function writeCustom({ custom }: BookProperties): string {
  return tag(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    [...custom]
      .map(([name, value], index) => tag('property', { fmtid: FORMAT_ID, pid: index + 2, name }, valueXml(value)))
      .join(''),
  );
}

function valueXml(value: string | number | boolean | { readonly date: string }): string {
  if (typeof value === 'string') return tag('vt:lpwstr', {}, escapeText(value) || ' ');
  if (typeof value === 'boolean') return tag('vt:bool', {}, String(value));
  if (typeof value === 'object') return tag('vt:filetime', {}, escapeText(value.date));
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31
    ? tag('vt:i4', {}, String(value))
    : tag('vt:r8', {}, String(value));
}
