// XML as far as Office files need it: parsed into plain elements, namespace prefixes taken off, no DTD, no entities of
// its own (so no entity bombs); written as text.

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: Element[];
  /** All character data directly inside. */
  text: string;
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|![^>]*>|(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Throws when the text is no XML. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  let end = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(xml); match; match = TAG.exec(xml)) {
    const parent = open.at(-1)!;
    if (match.index > end) parent.text += decode(xml.slice(end, match.index));
    end = TAG.lastIndex;
    const [, cdata, closing, name, attributes, selfClosing] = match;
    if (cdata !== undefined) parent.text += cdata;
    if (name === undefined) continue;
    if (closing) {
      if (open.length === 1 || open.pop()!.name !== local(name))
        throw new Error(`XML is not well-formed at </${name}>`);
      continue;
    }
    const element: Element = {
      name: local(name),
      attributes: parseAttributes(attributes ?? ''),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (!selfClosing) open.push(element);
  }
  const document = root.children[0];
  if (!document || open.length !== 1) throw new Error('XML is not well-formed');
  return document;
}

function parseAttributes(text: string): { [name: string]: string } {
  const attributes = Object.create(null) as { [name: string]: string };
  if (text === '') return attributes;
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE))
    attributes[local(name!)] = decode(double ?? single ?? '');
  return attributes;
}

/** "r:id" -> "id", "x14:cfRule" -> "cfRule". */
function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const NAMED: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** "1"/"true" and "0"/"false"; `fallback` when the attribute is missing. */
export function flag(element: Element | undefined, name: string, fallback = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? fallback : value === '1' || value === 'true';
}

export function numeric(element: Element | undefined, name: string): number | undefined {
  const value = Number(element?.attributes[name] ?? NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** Excel writes control characters, and what looks like such an escape, as `_xHHHH_`. */
export function encodeControls(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

export function decodeControls(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character]!);
}

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character]!);
}

/** Attributes given as `undefined` are left out; `content` is XML. */
export function tag(
  name: string,
  attributes: { readonly [name: string]: string | number | boolean | undefined },
  content = '',
): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      text += ` ${key}="${typeof value === 'boolean' ? (value ? 1 : 0) : typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** The element as it stood, for what is only carried along. */
export function printXml(element: Element, prefix: (name: string) => string = (name) => name): string {
  return tag(
    prefix(element.name),
    element.attributes,
    element.children.length > 0
      ? element.children.map((inner) => printXml(inner, prefix)).join('')
      : escapeText(element.text),
  );
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
