import { AlignmentType, Document, LineRuleType, Paragraph, type Table } from 'docx';
import type { Block, Heading } from './block.ts';
import type { FontRole } from './fonts.ts';
import { section } from './page.ts';
import { bodyFace, emptyLine, FIRST_LINE, gridParagraph, runs, TWO_CHARACTERS } from './paragraph.ts';
import { OFF_GRID } from './parts.ts';
import { type PageProfile, textArea } from './profile.ts';
import { signatureParagraphs } from './signature.ts';
import { ruledForm, ruledTable } from './table.ts';
import { breakTitle } from './title.ts';

/** Turns blocks into a document by GB/T 9704-2012, on pages of the given profile. */
export function render(blocks: readonly Block[], profile: PageProfile): Document {
  const children = blocks.flatMap((block, index) =>
    rendered(block, profile, blocks[index + 1], blocks[index - 1]),
  );
  const last = blocks.at(-1);
  // A document cannot end in a table; the paragraph that Word wants after it takes no room.
  if (last && (last.kind === 'table' || last.kind === 'form')) children.push(endMark());
  return new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...section(profile), children }],
  });
}

function rendered(
  block: Block,
  profile: PageProfile,
  next: Block | undefined,
  previous: Block | undefined,
): (Paragraph | Table)[] {
  // A page on which only name and date stand is not allowed (7.3.5.4): some of the text goes with them.
  const leadsSignature = next?.kind === 'signature';
  switch (block.kind) {
    case 'title':
      return titleParagraphs(
        block.text,
        profile,
        next?.kind === 'table' || next?.kind === 'form' || next?.kind === 'caption',
      );
    case 'recipients':
      return [gridParagraph(profile, { children: runs(block.text, bodyFace(profile)) })];
    case 'heading':
      return [headingParagraph(block, profile, leadsSignature)];
    case 'paragraph':
      return [
        gridParagraph(profile, {
          indent: FIRST_LINE,
          ...(leadsSignature ? { keepNext: true } : {}),
          children: runs(block.text, bodyFace(profile)),
        }),
      ];
    case 'attachments':
      return attachmentParagraphs(block.names, profile);
    case 'signature':
      return signatureParagraphs(block, profile);
    case 'note':
      return [
        gridParagraph(profile, {
          indent: FIRST_LINE,
          children: runs(`（${block.text}）`, bodyFace(profile)),
        }),
      ];
    case 'head':
    case 'attendance':
    case 'annex':
    case 'colophon':
      return [];
    case 'caption':
      return [captionParagraph(block.left, block.right, profile)];
    case 'table':
    case 'form': {
      const table = block.kind === 'table' ? ruledTable(block, profile) : ruledForm(block, profile);
      // Two tables in a row would grow together.
      return previous?.kind === 'table' || previous?.kind === 'form' ? [endMark(), table] : [table];
    }
  }
}

/** One paragraph, its lines parted by line breaks, and an empty line below it (7.3.1, 7.3.2). */
function titleParagraphs(text: string, profile: PageProfile, tight: boolean): Paragraph[] {
  const title = gridParagraph(profile, {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: runs(breakTitle(text).join('\n'), { role: 'title', size: '二号' }),
  });
  return tight ? [title] : [title, emptyLine(profile, true)];
}

const HEADING_ROLES: Record<Heading['level'], FontRole> = {
  1: 'levelOne',
  2: 'levelTwo',
  3: 'body',
  4: 'body',
};

function headingParagraph(block: Heading, profile: PageProfile, leadsSignature: boolean): Paragraph {
  const face = {
    ...bodyFace(profile, HEADING_ROLES[block.level]),
    ...(block.level === 3 && profile.levelThree === 'bold' ? { bold: true } : {}),
  };
  const alone = block.body === undefined;
  return gridParagraph(profile, {
    indent: FIRST_LINE,
    // Word's list of headings shows whole paragraphs, so a heading with text behind it is not one of them.
    ...(alone ? { outlineLevel: block.level - 1 } : {}),
    // A heading at the foot of a page belongs on the next one.
    ...(alone || leadsSignature ? { keepNext: true } : {}),
    children: [...runs(block.text, face), ...(block.body ? runs(block.body, bodyFace(profile)) : [])],
  });
}

/** Width of 1. in 3号 type, in twips. */
const LIST_NUMBER = 230;

/** One empty line below the text, two 字 in; wrapped lines stand under the first character of the name (7.3.4). */
function attachmentParagraphs(names: readonly string[], profile: PageProfile): Paragraph[] {
  const several = names.length > 1;
  const label = 3 * (TWO_CHARACTERS / 2 + profile.characterSpacing);
  const number = several ? LIST_NUMBER : 0;
  return [
    emptyLine(profile),
    ...names.map((name, index) => {
      const mark = several ? `${index + 1}.` : '';
      return gridParagraph(profile, {
        alignment: AlignmentType.LEFT,
        indent: {
          left: TWO_CHARACTERS + label + number,
          hanging: index === 0 ? label + number : number,
        },
        children: runs(`${index === 0 ? '附件：' : ''}${mark}${name}`, bodyFace(profile)),
      });
    }),
  ];
}

function captionParagraph(left: string, right: string, profile: PageProfile): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 60, line: 360, lineRule: LineRuleType.EXACT },
    style: OFF_GRID,
    keepNext: true,
    tabStops: [{ type: 'right', position: textArea(profile).width }],
    children: runs(right ? `${left}\t${right}` : left, { role: 'body', size: '小四' }),
  });
}

function endMark(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    style: OFF_GRID,
    run: { size: 2 },
  });
}
