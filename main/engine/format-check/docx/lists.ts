import { attribute, child, children, valOf } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { type ParagraphLook, paragraphLookOf } from './look.ts';

/** How the lists of a document lay out the paragraphs that they number. */
export class Lists {
  /** Levels by number, for each list by its id. */
  readonly #levels = new Map<string, ReadonlyMap<string, Element>>();

  constructor(numbering: Element | undefined) {
    const definitions = new Map(
      children(numbering, 'w:abstractNum').map((list) => [attribute(list, 'w:abstractNumId'), list] as const),
    );
    for (const list of children(numbering, 'w:num')) {
      const id = attribute(list, 'w:numId');
      if (id === undefined) continue;
      const own = children(list, 'w:lvlOverride').flatMap((change) => children(change, 'w:lvl'));
      const levels = [...children(definitions.get(valOf(list, 'w:abstractNumId')), 'w:lvl'), ...own];
      this.#levels.set(id, new Map(levels.map((level) => [attribute(level, 'w:ilvl') ?? '0', level])));
    }
  }

  at(list: string | undefined, level: string): ParagraphLook {
    return paragraphLookOf(child(this.#levels.get(list ?? '')?.get(level), 'w:pPr'));
  }

  /** The level of a list that belongs to a style; the first where none does. */
  levelOf(list: string | undefined, style: string | undefined): string {
    for (const [number, level] of this.#levels.get(list ?? '') ?? [])
      if (style !== undefined && valOf(level, 'w:pStyle') === style) return number;
    return '0';
  }

  /** What the list of a style says of its paragraphs. */
  ofStyle(style: Element): ParagraphLook {
    const listed = child(child(style, 'w:pPr'), 'w:numPr');
    const list = valOf(listed, 'w:numId');
    return this.at(list, valOf(listed, 'w:ilvl') ?? this.levelOf(list, attribute(style, 'w:styleId')));
  }
}
