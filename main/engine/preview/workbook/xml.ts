import { SaxesParser } from 'saxes';
import { TooLarge } from '../too-large.ts';

/** Told of what stands in a part, by names without prefix. `false` at an end ends the walk. */
export interface XmlEvents {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): boolean | undefined;
  text?(text: string): void;
}

const DEEPEST = 100;
const MOST_ATTRIBUTES = 200;

/**
 * Walks through the XML of a part as it comes, keeping none of it.
 * @throws TooLarge for what no workbook has; any other error where it is not well-formed
 */
export async function walkXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser();
  const attributes = new Map<string, string>();
  let depth = 0;
  let ended = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', ({ name, value }) => {
    if (attributes.size >= MOST_ATTRIBUTES) throw new TooLarge();
    attributes.set(localName(name), value);
  });
  parser.on('opentag', ({ name }) => {
    if (++depth > DEEPEST) throw new TooLarge();
    if (!ended) events.open?.(localName(name), attributes);
    attributes.clear();
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (!ended && events.close?.(localName(name)) === false) ended = true;
  });
  const text = (piece: string): void => (ended ? undefined : events.text?.(piece));
  parser.on('text', text);
  parser.on('cdata', text);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (ended) return;
  }
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
