import mammoth from 'mammoth';
import type { DocumentBlock, DocumentCell, DocumentRun, Preview } from '../../../shared/preview.ts';
import { isXml, tamed } from './archive.ts';
import { beginning, calm } from './calm.ts';
import {
  DEEPEST_TABLE,
  LARGEST_IMAGE,
  LARGEST_IMAGES,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  MOST_RUNS,
  WIDEST_CELL,
} from './limits.ts';

/** Kinds of picture that a page can show; drawings of Windows (EMF, WMF) are none. */
const SHOWN_IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

/** What the library makes of an element, as far as it is shown. */
interface Element {
  type: string;
  value?: string;
  children?: Element[];
  styleId?: string | null;
  styleName?: string | null;
  alignment?: string | null;
  numbering?: { isOrdered: boolean } | null;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderline?: boolean;
  isStrikethrough?: boolean;
  breakType?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  altText?: string | null;
  contentType?: string | null;
  readAsBuffer?: () => Promise<Buffer>;
}

/**
 * What a reader sees in a Word document, as blocks; of the document's own numbering no more than bullets.
 * @throws TooLarge; any other error where the file is damaged
 */
export async function readDocx(bytes: Buffer): Promise<Preview> {
  const clean = await tamed(bytes, isPartOfDocument);
  let root: Element = { type: 'document' };
  // The library has no other way to hand out its tree; what it would make of it afterwards is not needed.
  const transformDocument = (document: Element): Element => {
    root = document;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: clean }, { transformDocument, externalFileAccess: false });
  const reader = new BlockReader();
  const blocks = await reader.blocks(root);
  return { kind: 'document', blocks, truncated: reader.isFull };
}

function isPartOfDocument(path: string, size: number): boolean {
  return isXml(path) || (/(^|\/)media\//i.test(path) && size <= LARGEST_IMAGE);
}

class BlockReader {
  #blocks = 0;
  #runs = 0;
  #characters = 0;
  #imageBytes = 0;
  #depth = 0;

  get isFull(): boolean {
    return this.#blocks >= MOST_BLOCKS || this.#runs >= MOST_RUNS || this.#characters >= MOST_CHARACTERS;
  }

  async blocks(parent: Element): Promise<DocumentBlock[]> {
    const blocks: DocumentBlock[] = [];
    for (const child of parent.children ?? []) {
      if (this.isFull) break;
      this.#blocks += 1;
      if (child.type === 'table') blocks.push(await this.#table(child));
      else if (child.type === 'paragraph') blocks.push(await this.#paragraph(child));
      else if (child.children) blocks.push(...(await this.blocks(child)));
    }
    return blocks;
  }

  async #table(table: Element): Promise<DocumentBlock> {
    if (this.#depth >= DEEPEST_TABLE)
      return paragraphOf([{ kind: 'omitted', what: '内层表格未显示，请打开副本查看' }]);
    this.#depth += 1;
    const rows = await this.#rows(table);
    this.#depth -= 1;
    return { kind: 'table', rows };
  }

  async #rows(table: Element): Promise<DocumentCell[][]> {
    const rows: DocumentCell[][] = [];
    for (const row of table.children ?? []) {
      if (this.isFull) break;
      const cells: DocumentCell[] = [];
      for (const cell of row.children ?? []) {
        if (this.isFull) break;
        // One without a paragraph takes its place all the same.
        this.#blocks += 1;
        const { colSpan, rowSpan } = cell;
        cells.push({
          columns: span(colSpan, WIDEST_CELL),
          rows: span(rowSpan, table.children?.length ?? 1),
          blocks: await this.blocks(cell),
        });
      }
      rows.push(cells);
    }
    return rows;
  }

  async #paragraph(paragraph: Element): Promise<DocumentBlock> {
    const runs = await this.#runsOf(paragraph, PLAIN);
    const align = paragraph.alignment;
    return {
      ...paragraphOf(runs),
      level: headingLevel(paragraph),
      number: paragraph.numbering?.isOrdered === false ? '•' : null,
      align: align === 'center' || align === 'right' ? align : align === 'end' ? 'right' : 'left',
    };
  }

  async #runsOf(parent: Element, style: RunStyle): Promise<DocumentRun[]> {
    const runs: DocumentRun[] = [];
    for (const child of parent.children ?? []) {
      if (this.isFull) break;
      if (child.type === 'image') runs.push(await this.#image(child));
      else {
        const text = calm(beginning(textOf(child), MOST_CHARACTERS - this.#characters));
        this.#characters += text.length;
        if (text !== '') runs.push({ kind: 'text', text, ...style });
      }
      this.#runs += 1;
      if (child.children)
        runs.push(...(await this.#runsOf(child, child.type === 'run' ? styleOf(child) : style)));
    }
    return runs;
  }

  async #image({ contentType, altText, readAsBuffer }: Element): Promise<DocumentRun> {
    const omitted: DocumentRun = { kind: 'omitted', what: '图片未显示，请打开副本查看' };
    if (!readAsBuffer || !SHOWN_IMAGES.has(contentType ?? '')) return omitted;
    // A picture that was left out of the clean archive, or that lies on some server.
    const bytes = await readAsBuffer().catch(() => null);
    if (bytes === null || bytes.length > LARGEST_IMAGE) return omitted;
    this.#imageBytes += bytes.length;
    if (this.#imageBytes > LARGEST_IMAGES) return omitted;
    const src = `data:${contentType};base64,${bytes.toString('base64')}`;
    return { kind: 'image', src, alt: altText ?? '' };
  }
}

function paragraphOf(runs: DocumentRun[]): Paragraph {
  return { kind: 'paragraph', level: 0, number: null, align: 'left', runs };
}

/** How many columns or rows a cell takes, whatever it claims. */
function span(claimed: number | undefined, most: number): number {
  return Number.isInteger(claimed) ? Math.min(Math.max(claimed ?? 1, 1), Math.max(most, 1)) : 1;
}

type Paragraph = Extract<DocumentBlock, { kind: 'paragraph' }>;
type RunStyle = Omit<Extract<DocumentRun, { kind: 'text' }>, 'kind' | 'text'>;

const PLAIN: RunStyle = { bold: false, italic: false, underline: false, strike: false };

function styleOf(run: Element): RunStyle {
  return {
    bold: run.isBold ?? false,
    italic: run.isItalic ?? false,
    underline: run.isUnderline ?? false,
    strike: run.isStrikethrough ?? false,
  };
}

function textOf(element: Element): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return element.breakType === 'line' ? '\n' : '';
    case 'checkbox':
      return element.checked ? '☑' : '☐';
    default:
      return '';
  }
}

function headingLevel({ styleId, styleName }: Element): number {
  const named =
    /^(?:heading|标题)\s*([1-6])$/i.exec(styleName ?? '') ?? /^heading([1-6])$/i.exec(styleId ?? '');
  if (named) return Number(named[1]);
  return /^title$/i.test(styleName ?? '') ? 1 : 0;
}
