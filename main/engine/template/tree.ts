import { SaxesParser } from 'saxes';

/** An element of a part, by where it stands in the part's text. Offsets are in UTF-16 units. */
export interface XmlElement {
  /** The name in WordprocessingML without its prefix; `mc:` and the name in markup compatibility, `?` for any other. */
  name: string;
  /** Before its `<`. */
  start: number;
  /** After its first tag. */
  contentStart: number;
  /** Before its last tag; of an element of one tag as `end`. */
  contentEnd: number;
  /** After its last `>`. */
  end: number;
  /** Attributes by their names without prefix. */
  attributes: ReadonlyMap<string, string>;
  parent: XmlElement | null;
  children: XmlElement[];
}

const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** No document that people read comes near; code that walks a tree goes as deep as the tree. */
const DEEPEST = 300;
const MOST_ELEMENTS = 600_000;

/** XML that no document has: not well-formed, with a document type, or nested without end. */
export class BadXml extends Error {}

/** The tree of a part. @throws BadXml */
export function treeOf(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let count = 0;
  const beginning = (): number => xml.lastIndexOf('<', parser.position - 1);
  parser.on('error', (error) => {
    throw new BadXml(error.message);
  });
  parser.on('doctype', () => {
    throw new BadXml('document type');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST || ++count > MOST_ELEMENTS) throw new BadXml('too deep or too long');
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: XmlElement = {
      name: nameOf(tag),
      start: beginning(),
      contentStart: parser.position,
      contentEnd: parser.position,
      end: parser.position,
      attributes,
      parent: open,
      children: [],
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    depth -= 1;
    if (!open) return;
    open.end = parser.position;
    open.contentEnd = isSelfClosing ? parser.position : beginning();
    open = open.parent;
  });
  parser.write(xml).close();
  if (!root) throw new BadXml('empty');
  return root;
}

function nameOf({ uri, local }: { uri: string; local: string }): string {
  if (WORD_NAMESPACES.has(uri)) return local;
  return uri === COMPATIBILITY ? `mc:${local}` : '?';
}

/** The elements around an element, the nearest first. */
export function* ancestors(element: XmlElement): Generator<XmlElement> {
  for (let at = element.parent; at !== null; at = at.parent) yield at;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text as XML writes it, with the place of each of its UTF-16 units. */
export interface PlacedText {
  text: string;
  /** Where each unit begins in the part's text, and where the last ends. */
  offsets: number[];
}

/** Reads the text of an element that holds nothing else. @throws BadXml where it does */
export function textWithin(xml: string, { contentStart, contentEnd }: XmlElement): PlacedText {
  let text = '';
  const offsets: number[] = [];
  const pattern = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|[^<]/giu;
  pattern.lastIndex = contentStart;
  while (pattern.lastIndex < contentEnd) {
    const at = pattern.lastIndex;
    const found = pattern.exec(xml);
    if (found?.index !== at) throw new BadXml('markup in a text');
    const char = characterOf(found);
    text += char;
    for (let unit = 0; unit < char.length; unit += 1) offsets.push(at);
  }
  return { text, offsets: [...offsets, contentEnd] };
}

function characterOf([whole, hexadecimal, decimal, name]: RegExpExecArray): string {
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return name === undefined ? whole : (ENTITIES[name] ?? '');
}
