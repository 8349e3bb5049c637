// A small XML reader for the manifest: elements, attributes and text with the line they stand on. No entities but the five
// of XML and numbers, no DTD; anything that is not well-formed is one XmlError.

export class XmlError extends Error {
  constructor(message, line) {
    super(message);
    this.line = line;
  }
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** -> the root element: `{ name, attributes, children, text, line, parent }`; `name` without a namespace prefix. */
export function readXml(source) {
  const document = { name: '', attributes: {}, children: [], text: '', line: 1, parent: undefined };
  let open = document;
  const lineAt = lineCounter(source);
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    open.text += decode(source.slice(at, next < 0 ? source.length : next), lineAt(at));
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    const line = lineAt(next);
    if (tag === null)
      throw new XmlError(`not well-formed near "${source.slice(next, next + 40).split('\n')[0]}"`, line);
    at = TAG.lastIndex;
    const [, cdata, closing, qualified, attributes, empty] = tag;
    if (cdata !== undefined) open.text += cdata;
    if (qualified === undefined) continue;
    if (closing === '/') open = closed(open, qualified, line);
    else {
      const element = {
        name: local(qualified),
        qualified,
        attributes: readAttributes(attributes, line),
        children: [],
        text: '',
        line,
        parent: open,
      };
      open.children.push(element);
      if (empty !== '/') open = element;
    }
  }
  if (open !== document) throw new XmlError(`<${open.qualified}> is never closed`, open.line);
  if (document.children.length !== 1) throw new XmlError('there must be exactly one root element', 1);
  return document.children[0];
}

const local = (name) => name.slice(name.indexOf(':') + 1);

function closed(open, qualified, line) {
  if (open.qualified !== qualified) throw new XmlError(`</${qualified}> closes nothing that is open`, line);
  open.text = open.text.trim();
  return open.parent;
}

function readAttributes(text, line) {
  const attributes = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new XmlError(`the attribute ${name} stands twice`, line);
    attributes[name] = decode(double ?? single, line);
  }
  return attributes;
}

function decode(text, line) {
  return text.replace(/&([^;\s]*);?/g, (written, name) => {
    if (name in ENTITIES) return ENTITIES[name];
    const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
    if (code === null || !written.endsWith(';'))
      throw new XmlError(`"${written}" is no character reference; write &amp; for &`, line);
    return String.fromCodePoint(parseInt(code[1] ?? code[2], code[1] === undefined ? 10 : 16));
  });
}

function lineCounter(source) {
  let seen = 0;
  let line = 1;
  return (index) => {
    for (; seen < index; seen++) if (source.charCodeAt(seen) === 10) line++;
    return line;
  };
}

/** Every element below `element`, in document order. */
export function* descendants(element) {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

export const childrenOf = (element, name) => (element?.children ?? []).filter((child) => child.name === name);
export const childOf = (element, ...path) =>
  path.reduce((at, name) => at?.children.find((child) => child.name === name), element);
