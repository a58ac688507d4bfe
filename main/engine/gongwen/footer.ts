import { paragraph } from './paragraph.ts';
import { doubleRule } from './rule.ts';
import { runProperties } from './run.ts';
import { WORD_NAMESPACE, XML_HEAD } from './xml.ts';

/** What can stand below the text of a page: a number, a letter's rule, nothing, or a number at the side of a page across. */
export type FooterKind = 'right' | 'left' | 'centre' | 'letter' | 'blank' | 'acrossOdd' | 'acrossEven';

/** One 字 of the page number's 4号 type, in twips. */
const ONE_CHARACTER = 280;

const LOOK = runProperties({ role: 'pageNumber', size: '四号' });
const field = (type: string): string => `<w:r>${LOOK}<w:fldChar w:fldCharType="${type}"/></w:r>`;
const text = (value: string): string => `<w:r>${LOOK}<w:t xml:space="preserve">${value}</w:t></w:r>`;

/** 4号 宋体 half-width digits between two dashes (7.5). */
const NUMBER = `${text('— ')}${field('begin')}<w:r>${LOOK}<w:instrText xml:space="preserve">PAGE</w:instrText></w:r>${field('separate')}${field('end')}${text(' —')}`;

/** The footer as a part of the file. @param below white below a page number, in twips */
export function footerXml(kind: FooterKind, below: number): string {
  return `${XML_HEAD}<w:ftr ${WORD_NAMESPACE}>${footerContent(kind, below)}</w:ftr>`;
}

function footerContent(kind: FooterKind, below: number): string {
  switch (kind) {
    case 'right':
      return numberParagraph({ align: 'right', indent: { right: ONE_CHARACTER } }, below);
    case 'left':
      return numberParagraph({ align: 'left', indent: { left: ONE_CHARACTER } }, below);
    case 'centre':
      return numberParagraph({ align: 'center' }, below);
    case 'letter':
      return letterRule();
    case 'blank':
      return paragraph({ offGrid: true, line: 20, mark: { role: 'body', size: 2 } });
    case 'acrossOdd':
      return sideNumber('right');
    case 'acrossEven':
      return sideNumber('left');
  }
}

function numberParagraph(
  look: Pick<Parameters<typeof paragraph>[0], 'align' | 'indent'>,
  below: number,
): string {
  return paragraph({ ...look, offGrid: true, line: ONE_CHARACTER, after: below }, NUMBER);
}

/** From the 版心 to the ends of a letter's rule, which stands in the middle of the paper (10.1), in twips. */
const OUTSIDE = { left: -454, right: -340 };

/** The lower double rule of a letter: thin above thick, 20 mm from the foot of the first page (10.1). */
function letterRule(): string {
  return paragraph({
    offGrid: true,
    line: 20,
    indent: OUTSIDE,
    border: doubleRule('bottom', 'thin', 0),
    mark: { role: 'body', size: 2 },
  });
}

/** Where the 版心 of a page across begins, and what it measures, downwards, in twips. */
const ACROSS = { top: 1588, height: 8844 };
/** From the edge of the paper to the far side of the number's line: as high as it ends on an upright page. */
const NUMBER_EDGE = 1447 + ONE_CHARACTER;

/**
 * The number of a page that lies across, where the upright page has it (7.5): beside the 版心, turned with the paper, one 字
 * from the end that is the outer edge of the upright page.
 */
function sideNumber(end: 'left' | 'right'): string {
  const width = ONE_CHARACTER + 40;
  const cell = paragraph(
    {
      offGrid: true,
      line: ONE_CHARACTER,
      align: end,
      indent: { [end]: ONE_CHARACTER },
    },
    NUMBER,
  );
  const x = NUMBER_EDGE - width;
  return `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${x}" w:tblpY="${ACROSS.top}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ACROSS.height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>${cell}</w:tc></w:tr></w:tbl>${paragraph({ offGrid: true, line: 20, mark: { role: 'body', size: 2 } })}`;
}
