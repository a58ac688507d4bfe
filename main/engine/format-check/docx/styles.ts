import { attribute, child, children, descendants, elements, valOf } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import type { Lists } from './lists.ts';
import {
  over,
  type ParagraphLook,
  paragraphLookOf,
  type RunLook,
  runLookOf,
  type ThemeFonts,
} from './look.ts';

interface Style {
  type: string;
  name: string;
  basedOn: string | undefined;
  run: RunLook;
  paragraph: ParagraphLook;
  /** Of the list that it numbers its paragraphs by; its own layout wins over that. */
  list: ParagraphLook;
}

/** What the document says of paragraphs and runs beyond themselves. */
export class Styles {
  readonly theme: ThemeFonts;
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();
  readonly #run: RunLook;
  readonly #paragraph: ParagraphLook;

  constructor(styles: Element | undefined, theme: Element | undefined, lists: Lists) {
    this.theme = themeFonts(theme);
    const defaults = child(styles, 'w:docDefaults');
    this.#run = runLookOf(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), this.theme);
    this.#paragraph = paragraphLookOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
    for (const style of children(styles, 'w:style')) {
      const id = attribute(style, 'w:styleId');
      const type = attribute(style, 'w:type') ?? 'paragraph';
      if (id === undefined) continue;
      this.#styles.set(id, {
        type,
        name: valOf(style, 'w:name') ?? id,
        basedOn: valOf(style, 'w:basedOn'),
        run: runLookOf(child(style, 'w:rPr'), this.theme),
        paragraph: paragraphLookOf(child(style, 'w:pPr')),
        list: lists.ofStyle(style),
      });
      if (['1', 'true', 'on'].includes(attribute(style, 'w:default') ?? '')) this.#defaults.set(type, id);
    }
  }

  /** The name of a paragraph's style, in lower case. */
  nameOf(id: string | undefined): string {
    return this.#styles.get(id ?? this.#defaults.get('paragraph') ?? '')?.name.toLowerCase() ?? '';
  }

  /** The look of paragraphs of a style, in a table of a style. */
  paragraph(id: string | undefined, table: string | undefined): ParagraphLook {
    return [...this.#chain('table', table), ...this.#chain('paragraph', id)].reduce(
      (look, style) => over(over(look, style.list), style.paragraph),
      this.#paragraph,
    );
  }

  /** The look of runs in paragraphs of a style. */
  run(id: string | undefined, table: string | undefined, character: string | undefined): RunLook {
    const below = [...this.#chain('table', table), ...this.#chain('paragraph', id)].reduce(
      (look, style) => over(look, style.run),
      this.#run,
    );
    if (character === undefined) return below;
    const own = this.#chain('character', character).reduce(
      (look, style) => over(look, style.run),
      {} as RunLook,
    );
    // Bold of a paragraph's style and of a character's style cancel each other out.
    const bold = own.bold === true && below.bold === true ? false : (own.bold ?? below.bold);
    return { ...over(below, own), bold };
  }

  #chain(type: string, id: string | undefined): Style[] {
    const chain: Style[] = [];
    const seen = new Set<string>();
    let next = id ?? (type === 'table' ? undefined : this.#defaults.get(type));
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      const style = this.#styles.get(next);
      if (!style || style.type !== type) break;
      chain.unshift(style);
      next = style.basedOn;
    }
    // A style that the file does not define is Word's own Normal.
    if (chain.length === 0 && type === 'paragraph' && id !== undefined && id !== this.#defaults.get(type))
      return this.#chain(type, undefined);
    return chain;
  }
}

/** `minorEastAsia` and the like → the face's name; where the theme leaves it open, the one for simplified Chinese. */
function themeFonts(theme: Element | undefined): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const [key, prefix] of [
    ['a:majorFont', 'major'],
    ['a:minorFont', 'minor'],
  ] as const) {
    const [scheme] = descendants(theme, key);
    const latin = attribute(child(scheme, 'a:latin'), 'typeface');
    const open = attribute(child(scheme, 'a:ea'), 'typeface');
    const hans = elements(scheme).find(
      (element) => element.key === 'a:font' && attribute(element, 'script') === 'Hans',
    );
    const eastAsia = open !== undefined && open !== '' ? open : attribute(hans, 'typeface');
    if (latin) {
      fonts.set(`${prefix}Ascii`, latin);
      fonts.set(`${prefix}HAnsi`, latin);
    }
    if (eastAsia) fonts.set(`${prefix}EastAsia`, eastAsia);
  }
  return fonts;
}
