import { attribute, child, descendants, elements, textIn } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import type { Piece, Run } from './paragraph.ts';

/** Elements of the text that are left out: deleted or moved away, old versions of properties. */
export const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
]);

/** Gathers what a paragraph holds. */
export class Content {
  readonly runs: Run[] = [];
  readonly boxes: Element[] = [];
  readonly fields: string[] = [];
  text = '';
  drawings = 0;
  breaksAtStart = 0;
  breaksAtEnd = 0;
  tracked = false;
  readonly #lookOf: (rPr: Element | undefined) => Run['look'];
  /** Whether the text is the instruction of a field, for each field that is open. */
  readonly #open: boolean[] = [];

  constructor(node: Element, lookOf: (rPr: Element | undefined) => Run['look']) {
    this.#lookOf = lookOf;
    this.#walk(node);
  }

  #walk(parent: Element): void {
    for (const element of elements(parent)) {
      if (element.key === 'w:pPr') continue;
      if (LEFT_OUT.has(element.key)) {
        if (element.key === 'w:del' || element.key === 'w:moveFrom') this.tracked = true;
        continue;
      }
      if (element.key === 'w:ins') this.tracked = true;
      if (element.key === 'w:r') this.#run(element);
      else {
        if (element.key === 'w:fldSimple') this.fields.push((attribute(element, 'w:instr') ?? '').trim());
        this.#walk(element);
      }
    }
  }

  #run(node: Element): void {
    const look = this.#lookOf(child(node, 'w:rPr'));
    const run: Run = { text: '', look, node, pieces: [] };
    this.#inside(node, run);
    if (run.pieces.length > 0) this.runs.push(run);
  }

  #inside(node: Element, run: Run): void {
    const add = (text: string, element?: Element): void => {
      if (run.look.hidden || this.#open.includes(true) || text === '') return;
      const piece: Piece = { at: this.text.length, text, node: element };
      run.pieces.push(piece);
      run.text += text;
      this.text += text;
      if (text.trim() !== '') this.breaksAtEnd = 0;
    };
    for (const element of elements(node)) {
      switch (element.key) {
        case 'w:t': {
          const text = textIn(element);
          add(
            attribute(element, 'xml:space') === 'preserve' ? text : text.replace(/^[ \n\t]+|[ \n\t]+$/gu, ''),
            element,
          );
          break;
        }
        case 'w:tab':
        case 'w:ptab':
          add('\t');
          break;
        case 'w:br':
          if (attribute(element, 'w:type') === 'page') {
            if (this.text.trim() === '') this.breaksAtStart += 1;
            else this.breaksAtEnd += 1;
          } else if (attribute(element, 'w:type') !== 'column') add('\n');
          break;
        case 'w:cr':
          add('\n');
          break;
        case 'w:noBreakHyphen':
          add('-');
          break;
        case 'w:sym':
          add('□');
          break;
        case 'w:fldChar': {
          const kind = attribute(element, 'w:fldCharType');
          if (kind === 'begin') this.#open.push(true);
          else if (kind === 'separate' && this.#open.length > 0) this.#open[this.#open.length - 1] = false;
          else if (kind === 'end') this.#open.pop();
          break;
        }
        case 'w:instrText':
          this.fields.push(textIn(element).trim());
          break;
        case 'w:pgNum':
          this.fields.push('PAGE');
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          this.drawings += 1;
          this.#gatherBoxes(element);
          break;
        case 'w:ruby':
          for (const base of descendants(child(element, 'w:rubyBase'), 'w:t')) add(textIn(base), base);
          break;
      }
    }
  }

  #gatherBoxes(drawing: Element): void {
    if (LEFT_OUT.has(drawing.key)) return;
    if (drawing.key === 'w:txbxContent') this.boxes.push(drawing);
    else for (const element of elements(drawing)) this.#gatherBoxes(element);
  }
}
