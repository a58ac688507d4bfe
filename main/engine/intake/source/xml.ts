import { SaxesParser, type SaxesTagNS } from 'saxes';

const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export interface XmlEvents {
  /** `name` is the local name of a WordprocessingML element, `mc:` and the local name for markup compatibility, `?` for anything else. */
  open(name: string, attributes: Map<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const DEEPEST = 2000;
const MOST_ELEMENTS = 1_000_000;
const MOST_ATTRIBUTES = 5_000;

/**
 * Walks through the XML of a part. Throws on XML that is not well-formed, and on a depth, a number of elements or of
 * attributes of one that no document has: what would be gathered from them can be too large for any limit on memory.
 */
export function walkXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let elements = 0;
  let attributesOfThis = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', () => {
    if (++attributesOfThis > MOST_ATTRIBUTES) throw new Error('too many attributes in XML');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Error('XML nested too deeply');
    if (++elements > MOST_ELEMENTS) throw new Error('too many elements in XML');
    attributesOfThis = 0;
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) attributes.set(attribute.local, attribute.value);
    events.open(nameOf(tag), attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.close(nameOf(tag));
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.write(xml).close();
}

function nameOf(tag: SaxesTagNS): string {
  if (WORD_NAMESPACES.has(tag.uri)) return tag.local;
  return tag.uri === COMPATIBILITY ? `mc:${tag.local}` : '?';
}
