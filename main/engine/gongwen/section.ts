import { type FooterKind, footerXml } from './footer.ts';
import { type PageProfile, paperSize, STANDARD } from './profile.ts';

/** From the foot of the paper to the lower rule of a letter: 20 mm (10.1), in twips. */
const LETTER_RULE = 1134;

/** The footers of a paper, each in it once. */
export class Footers {
  readonly #parts = new Map<string, { id: string; name: string; xml: string }>();

  /** The parts in the order in which they were asked for. */
  get parts(): readonly { id: string; name: string; xml: string }[] {
    return [...this.#parts.values()];
  }

  id(kind: FooterKind, below: number): string {
    const key = `${kind} ${below}`;
    const found = this.#parts.get(key);
    if (found) return found.id;
    const number = this.#parts.size + 1;
    const part = { id: `rIdFooter${number}`, name: `footer${number}.xml`, xml: footerXml(kind, below) };
    this.#parts.set(key, part);
    return part.id;
  }
}

/** Page, margins, grid and page numbers of a section, as `w:sectPr`. */
export function sectionXml(
  profile: PageProfile,
  footers: Footers,
  { letter, first }: { letter: boolean; first: boolean },
): string {
  const { width, height } = paperSize(profile);
  const { top, right, bottom, left } = profile.margins;
  const distance = letter ? LETTER_RULE : profile.footer;
  const below = letter ? profile.footer - LETTER_RULE : 0;
  const reference = (type: 'default' | 'even' | 'first', kind: FooterKind): string =>
    `<w:footerReference w:type="${type}" r:id="${footers.id(kind, below)}"/>`;
  const [odd, even] = numbersOf(profile);
  return [
    '<w:sectPr>',
    reference('default', odd),
    reference('even', even),
    letter && first ? reference('first', profile.preprinted ? 'blank' : 'letter') : '',
    first ? '' : '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${profile.orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${distance}" w:gutter="0"/>`,
    letter && first ? '<w:titlePg/>' : '',
    gridXml(profile),
    '</w:sectPr>',
  ].join('');
}

/**
 * A grid of the lines of the standard. Other pitches leave a rest of the 版心, in whose middle LibreOffice would set the
 * lines of a grid; without its type they begin at the top everywhere.
 */
function gridXml({ linePitch }: PageProfile): string {
  const type = linePitch === STANDARD.linePitch ? ' w:type="lines"' : '';
  return `<w:docGrid${type} w:linePitch="${linePitch}"/>`;
}

function numbersOf({ pageNumber, orientation }: PageProfile): [odd: FooterKind, even: FooterKind] {
  if (pageNumber === 'centred') return ['centre', 'centre'];
  return orientation === 'landscape' ? ['acrossOdd', 'acrossEven'] : ['right', 'left'];
}
