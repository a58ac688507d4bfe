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

/** Walks through the XML of a part. Throws on XML that is not well-formed, and on a depth that no document has. */
export function walkXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Error('XML nested too deeply');
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
