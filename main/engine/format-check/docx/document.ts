import { readNumbering } from '../../intake/source/index.ts';
import { attribute, child, children, elements, switchOf, valOf } from '../xml/find.ts';
import type { Element } from '../xml/tree.ts';
import { twips } from '../xml/units.ts';
import { Content, LEFT_OUT } from './content.ts';
import { Lists } from './lists.ts';
import { borderOf, isDrawn, over, paragraphLookOf, runLookOf } from './look.ts';
import type { Package } from './package.ts';
import type { Paragraph, TableInfo } from './paragraph.ts';
import { type Section, sectionOf } from './section.ts';
import { Styles } from './styles.ts';

/** A paper as a reader sees it, with the elements of the file that make it so. */
export interface Paper {
  paragraphs: Paragraph[];
  tables: TableInfo[];
  sections: Section[];
  /** Paragraphs of boxes that float above the text. */
  boxed: Paragraph[];
  /** Changes that nobody has accepted or refused yet. */
  tracked: boolean;
  evenAndOdd: boolean;
  mirrored: boolean;
  package: Package;
}

export function readPaper(file: Package): Paper {
  const reader = new Reader(file);
  const body = child(file.document, 'w:body');
  reader.blocks(body, {});
  const last = child(body, 'w:sectPr');
  reader.endSection(last);
  return {
    paragraphs: reader.paragraphs,
    tables: reader.tables,
    sections: reader.sections,
    boxed: reader.boxed,
    tracked: reader.tracked,
    evenAndOdd: switchOf(file.settings, 'w:evenAndOddHeaders') ?? false,
    mirrored: switchOf(file.settings, 'w:mirrorMargins') ?? false,
    package: file,
  };
}

interface Surroundings {
  table?: TableInfo;
  tableStyle?: string | undefined;
  row?: number;
  boxed?: boolean;
}

class Reader {
  readonly paragraphs: Paragraph[] = [];
  readonly boxed: Paragraph[] = [];
  readonly tables: TableInfo[] = [];
  readonly sections: Section[] = [];
  tracked = false;
  readonly #file: Package;
  readonly #styles: Styles;
  readonly #lists: ReturnType<typeof readNumbering>;
  readonly #looks: Lists;
  #place = 0;
  /** Page breaks since the last text. */
  #breaks = 0;
  /** A section has just begun, and with it a page. */
  #fresh = false;

  constructor(file: Package) {
    this.#file = file;
    this.#looks = new Lists(file.numbering?.root);
    this.#styles = new Styles(file.styles, file.theme, this.#looks);
    this.#lists = readNumbering(file.numbering?.xml ?? null, file.stylesXml);
  }

  blocks(parent: Element | undefined, around: Surroundings): void {
    for (const block of elements(parent)) {
      if (LEFT_OUT.has(block.key)) this.tracked = true;
      else if (block.key === 'w:p') this.#paragraph(block, around);
      else if (block.key === 'w:tbl') this.#table(block, around);
      else if (block.key !== 'w:sectPr') this.blocks(block, around);
    }
  }

  endSection(node: Element | undefined): void {
    const parts = (reference: Element): Paragraph[] => {
      const margin = this.#file.margins.get(attribute(reference, 'r:id') ?? '');
      if (!margin) return [];
      const own = new Reader(this.#file);
      own.blocks(margin.root, {});
      return [
        ...own.paragraphs,
        ...own.boxed.map((paragraph) => ({ ...paragraph, look: { ...paragraph.look, framed: true } })),
      ];
    };
    this.sections.push(sectionOf(node, this.sections.at(-1), parts));
  }

  #table(node: Element, around: Surroundings): void {
    const properties = child(node, 'w:tblPr');
    const rows = children(node, 'w:tr');
    const width = child(properties, 'w:tblW');
    const borders = child(properties, 'w:tblBorders');
    const grid = children(child(node, 'w:tblGrid'), 'w:gridCol').map(
      (column) => twips(attribute(column, 'w:w')) ?? 0,
    );
    const type = attribute(width, 'w:type');
    const sum = grid.reduce((total, column) => total + column, 0);
    const table: TableInfo = {
      node,
      number: this.tables.length + 1,
      width:
        type === 'dxa'
          ? twips(attribute(width, 'w:w'))
          : type === 'auto' || !type
            ? sum || undefined
            : undefined,
      indent: twips(attribute(child(properties, 'w:tblInd'), 'w:w')) ?? 0,
      align: valOf(properties, 'w:jc') ?? 'left',
      rows: rows.length,
      headRepeated: rows.some((row) => switchOf(child(row, 'w:trPr'), 'w:tblHeader') === true),
      floating: child(properties, 'w:tblpPr') !== undefined,
      section: this.sections.length,
      bordered: isDrawn(borderOf(child(borders, 'w:top'))) || isDrawn(borderOf(child(borders, 'w:bottom'))),
    };
    // A table within a table is judged with the outer one.
    if (!around.table && !around.boxed) this.tables.push(table);
    const inner = { ...around, table: around.table ?? table, tableStyle: valOf(properties, 'w:tblStyle') };
    let row = 0;
    for (const tr of descendantRows(node)) this.blocks(tr, { ...inner, row: row++ });
  }

  #paragraph(node: Element, around: Surroundings): void {
    const pPr = child(node, 'w:pPr');
    const styleId = valOf(pPr, 'w:pStyle');
    const listed = child(pPr, 'w:numPr');
    const level = valOf(listed, 'w:ilvl');
    const numId = valOf(listed, 'w:numId');
    const content = new Content(node, (rPr) =>
      over(
        this.#styles.run(styleId, around.tableStyle, valOf(rPr, 'w:rStyle')),
        runLookOf(rPr, this.#styles.theme),
      ),
    );
    if (content.tracked) this.tracked = true;
    const text = content.text;
    const number =
      text.trim() === ''
        ? ''
        : this.#lists.next(
            { numId: numId ?? null, level: level === undefined ? null : Number(level) || 0 },
            styleId ?? null,
          );
    const ofList = this.#looks.at(numId, level ?? this.#looks.levelOf(numId, styleId));
    const look = over(over(this.#styles.paragraph(styleId, around.tableStyle), ofList), paragraphLookOf(pPr));
    const markProperties = child(pPr, 'w:rPr');
    const paragraph: Paragraph = {
      node,
      place: text.trim() === '' ? this.#place : ++this.#place,
      number,
      text,
      runs: content.runs,
      look,
      mark: over(
        this.#styles.run(styleId, around.tableStyle, undefined),
        runLookOf(markProperties, this.#styles.theme),
      ),
      style: this.#styles.nameOf(styleId),
      table: around.table,
      row: around.row ?? 0,
      section: this.sections.length,
      breaksBefore: this.#fresh
        ? 1 + content.breaksAtStart
        : this.#breaks + content.breaksAtStart + (look.pageBreakBefore === true ? 1 : 0),
      drawings: content.drawings,
      fields: content.fields,
    };
    this.#fresh = false;
    if (text.trim() === '' && content.drawings === 0)
      this.#breaks = paragraph.breaksBefore + content.breaksAtEnd;
    else this.#breaks = content.breaksAtEnd;
    (around.boxed ? this.boxed : this.paragraphs).push(paragraph);
    const breaks = this.#breaks;
    for (const box of content.boxes) this.blocks(box, { boxed: true });
    this.#breaks = breaks;
    const sectPr = child(pPr, 'w:sectPr');
    if (sectPr) {
      this.endSection(sectPr);
      this.#breaks = 0;
      this.#fresh = valOf(sectPr, 'w:type') !== 'continuous';
    }
  }
}

/** Rows, also those inside content controls. */
function descendantRows(table: Element): Element[] {
  return elements(table).flatMap((element) =>
    element.key === 'w:tr'
      ? [element]
      : /^w:(sdt|sdtContent|ins|customXml)$/u.test(element.key)
        ? descendantRows(element)
        : [],
  );
}
