import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { FONT_NAMES } from './fonts.ts';
import { runLook } from './paragraph.ts';
import { OFF_GRID } from './parts.ts';
import { type PageProfile, paperSize } from './profile.ts';

/** One 字 of the page number's 4号 type, in twips. */
const ONE_CHARACTER = 280;

type Section = Pick<ISectionOptions, 'properties' | 'footers'>;

/** Page, margins, grid and page numbers of a section. */
export function section(profile: PageProfile): Section {
  // The docx library turns the paper itself when it is told that it lies across.
  const { width, height } = paperSize({ ...profile, orientation: 'portrait' });
  const landscape = profile.orientation === 'landscape';
  return {
    properties: {
      page: {
        size: {
          width,
          height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...profile.margins, header: 851, footer: profile.footer, gutter: 0 },
      },
      grid: { type: 'lines', linePitch: profile.linePitch },
    },
    footers:
      profile.pageNumber === 'centred'
        ? { default: numberAt('centre'), even: numberAt('centre') }
        : { default: numberAt('right'), even: numberAt('left') },
  };
}

/**
 * The page number (GB/T 9704-2012, 7.5): 4号 宋体 half-width digits between two dashes, one 字 from the outer edge.
 */
function numberAt(side: 'left' | 'right' | 'centre'): Footer {
  const look = runLook({ role: 'pageNumber', size: '四号' }, FONT_NAMES.pageNumber, FONT_NAMES.pageNumber);
  return new Footer({
    children: [
      new Paragraph({
        alignment: { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, centre: AlignmentType.CENTER }[
          side
        ],
        indent: side === 'centre' ? {} : { [side]: ONE_CHARACTER },
        spacing: { before: 0, after: 0, line: ONE_CHARACTER, lineRule: LineRuleType.EXACT },
        style: OFF_GRID,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...look })],
      }),
    ],
  });
}
