import { SaxesParser } from 'saxes';

/** An element of an XML part, with everything that is needed to write it out again. */
export interface Element {
  /** As it stands in the file, with its own prefix. */
  readonly name: string;
  /** With the usual prefix of its namespace, whatever the file calls it: `w:p`, `mc:Choice`; `?:x` for others. */
  readonly key: string;
  /** By usual name. */
  readonly attributes: Map<string, Attribute>;
  children: Node[];
}

export interface Attribute {
  name: string;
  value: string;
}

export type Node = Element | string;

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The usual prefixes; the strict variant of the format has names of its own for the same things. */
const PREFIXES = new Map<string, string>([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${OFFICE}/package/2006/content-types`, 'ct'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const DEEPEST = 400;
const MOST_ATTRIBUTES = 500;

/** Reads a part. @throws where it is not well-formed, or deeper than any document */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  let attributesOfThis = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', () => {
    if (++attributesOfThis > MOST_ATTRIBUTES) throw new Error('too many attributes in XML');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new Error('XML nested too deeply');
    attributesOfThis = 0;
    const attributes = new Map<string, Attribute>();
    for (const { name, uri, local, value } of Object.values(tag.attributes))
      attributes.set(uri === '' ? name : keyOf(uri, local, name), { name, value });
    const element = {
      name: tag.name,
      key: keyOf(tag.uri, tag.local, `?:${tag.local}`),
      attributes,
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  if (root === undefined) throw new Error('XML without an element');
  return root;
}

function keyOf(uri: string, local: string, otherwise: string): string {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? otherwise : `${prefix}:${local}`;
}

/** Writes a part out again. */
export function writeXml(root: Element): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, pieces);
  return pieces.join('');
}

function write(element: Element, pieces: string[]): void {
  pieces.push('<', element.name);
  for (const { name, value } of element.attributes.values()) pieces.push(' ', name, '="', quoted(value), '"');
  if (element.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push(escaped(child));
    else write(child, pieces);
  }
  pieces.push('</', element.name, '>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
