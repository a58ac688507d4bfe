import type { ListPlace, Numbering } from './numbering.ts';
import { DocxTooLarge } from './parts.ts';
import { walkXml } from './xml.ts';

/** Elements whose content is not part of the text: deleted or moved-away text, fallbacks for old programs, phonetic guides. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'mc:Fallback',
  'rt',
  'instrText',
  'delText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
]);

interface Paragraph {
  text: string;
  style: string | null;
  place: ListPlace;
  /** Paragraphs of text boxes that are anchored in this one; they follow it. */
  boxes: string[];
}

/** In UTF-16 units; short numbering may stand for long text, so what comes out is counted. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * The text of word/document.xml, one line a paragraph, cells of tables in reading order, with automatic numbers
 * written out. Insertions under change tracking are taken, deletions left out.
 *
 * @throws DocxTooLarge
 */
export function readDocument(xml: string, numbering: Numbering): string {
  const lines: string[] = [];
  const open: Paragraph[] = [];
  let length = 0;
  let leftOut = 0;
  let inText = 0;
  let runProperties = 0;
  let paragraphProperties = 0;
  let hidden = false;
  let choiceTaken: boolean[] = [];
  const write = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined && !hidden) paragraph.text += text;
  };
  walkXml(xml, {
    open(name, attributes) {
      if (leftOut > 0 || LEFT_OUT.has(name)) {
        // A deleted paragraph mark stands in the properties of the paragraph, where w:del says nothing of its text.
        leftOut++;
        return;
      }
      if (name === 'mc:AlternateContent') choiceTaken.push(false);
      if (name === 'mc:Choice') {
        if (choiceTaken.at(-1) === true) {
          leftOut++;
          return;
        }
        choiceTaken = [...choiceTaken.slice(0, -1), true];
      }
      const paragraph = open.at(-1);
      switch (name) {
        case 'p':
          open.push({ text: '', style: null, place: { numId: null, level: null }, boxes: [] });
          break;
        case 'pPr':
          paragraphProperties++;
          break;
        case 'rPr':
          runProperties++;
          break;
        case 'r':
          hidden = false;
          break;
        case 'vanish':
          if (runProperties > 0 && paragraphProperties === 0)
            hidden = !['0', 'false', 'off'].includes(attributes.get('val') ?? '');
          break;
        case 'pStyle':
          if (paragraph !== undefined) paragraph.style = attributes.get('val') ?? null;
          break;
        case 'numId':
          if (paragraph !== undefined) paragraph.place.numId = attributes.get('val') ?? null;
          break;
        case 'ilvl':
          if (paragraph !== undefined) paragraph.place.level = Number(attributes.get('val') ?? 0) || 0;
          break;
        case 't':
          inText++;
          break;
        case 'tab':
        case 'ptab':
          if (paragraphProperties === 0) write('\t');
          break;
        case 'br':
        case 'cr':
          write('\n');
          break;
        case 'noBreakHyphen':
          write('-');
          break;
      }
    },
    close(name) {
      if (leftOut > 0) {
        leftOut--;
        return;
      }
      if (name === 't') inText--;
      else if (name === 'pPr') paragraphProperties--;
      else if (name === 'rPr') runProperties--;
      else if (name === 'r') hidden = false;
      else if (name === 'mc:AlternateContent') choiceTaken.pop();
      else if (name === 'p') {
        const paragraph = open.pop();
        if (paragraph !== undefined) finish(paragraph);
      }
    },
    text(text) {
      if (leftOut === 0 && inText > 0) write(text);
    },
  });
  return lines.join('\n');

  function finish(paragraph: Paragraph): void {
    const shown =
      paragraph.text.trim() === ''
        ? paragraph.text
        : numbering.next(paragraph.place, paragraph.style) + paragraph.text;
    length += shown.length + 1;
    if (length > LONGEST_TEXT) throw new DocxTooLarge();
    const own = [shown, ...paragraph.boxes];
    const host = open.at(-1);
    if (host === undefined) lines.push(...own);
    else host.boxes.push(...own);
  }
}
