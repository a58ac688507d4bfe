import { annexHead } from './annex.ts';
import type { Block } from './block.ts';
import { colophonXml } from './colophon.ts';
import { headXml } from './head/index.ts';
import { keepsWithNext, standsAlone, staysWhole } from './keep.ts';
import { withTextOnPageOne } from './page-one.ts';
import { emptyLine, gap } from './paragraph.ts';
import { type PageProfile, turned } from './profile.ts';
import { Footers, sectionXml } from './section.ts';
import { signatureXml } from './signature.ts';
import { ruledForm, ruledTable } from './table.ts';
import {
  attachmentParagraphs,
  attendanceParagraphs,
  bodyParagraph,
  captionParagraph,
  headingParagraph,
  noteParagraph,
  recipientsParagraph,
  titleParagraphs,
} from './text.ts';
import { WORD_NAMESPACE, XML_HEAD } from './xml.ts';

const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The text of a paper and the footers that it refers to. */
export interface Rendered {
  document: string;
  footers: Footers['parts'];
}

/** Turns blocks into a document by GB/T 9704-2012, on pages of the given profile. */
export function render(blocks: readonly Block[], profile: PageProfile): Rendered {
  const footers = new Footers();
  const letter = blocks.some((block) => block.kind === 'head' && block.format === 'letter');
  const sections = sectionsOf(withTextOnPageOne(blocks, profile), profile);
  const body = sections
    .map((section, index) => {
      const first = index === 0;
      const look = sectionXml(section.profile, footers, { letter, first });
      const content = section.blocks.map((block, place) => blockXml(block, section, place, first)).join('');
      return index === sections.length - 1 ? ended(content) + look : withSection(content, look);
    })
    .join('');
  return {
    document: `${XML_HEAD}<w:document ${WORD_NAMESPACE} ${RELATIONS}><w:body>${body}</w:body></w:document>`,
    footers: footers.parts,
  };
}

/** Blocks on pages that lie the same way. */
export interface Section {
  profile: PageProfile;
  blocks: readonly Block[];
}

/** Annexes may lie across; what follows them stays on their pages. */
export function sectionsOf(blocks: readonly Block[], profile: PageProfile): Section[] {
  const sections: { profile: PageProfile; blocks: Block[] }[] = [{ profile, blocks: [] }];
  for (const block of blocks) {
    const current = sections.at(-1);
    if (!current) break;
    if (block.kind !== 'annex' || block.orientation === current.profile.orientation)
      current.blocks.push(block);
    else sections.push({ profile: turned(profile, block.orientation), blocks: [block] });
  }
  return sections.filter((section) => section.blocks.length > 0);
}

function blockXml(block: Block, { profile, blocks }: Section, place: number, first: boolean): string {
  const next = blocks[place + 1];
  const previous = blocks[place - 1];
  const keep = keepsWithNext(blocks, place, profile);
  const leadsTable = next?.kind === 'table' || next?.kind === 'form' || next?.kind === 'caption';
  switch (block.kind) {
    case 'head':
      return headXml(block, profile);
    case 'title':
      return titleParagraphs(block.text, profile, { tight: leadsTable, newPage: block.newPage === true });
    case 'recipients':
      return recipientsParagraph(block.text, profile);
    case 'heading':
      return headingParagraph(block, profile, keep);
    case 'paragraph':
      return bodyParagraph(block.text, profile, keep);
    case 'attachments':
      return attachmentParagraphs(block.names, profile, keep);
    case 'signature':
      return signatureXml(block, profile, keep);
    case 'note':
      return noteParagraph(block.text, profile, keep);
    case 'attendance':
      return attendanceParagraphs(block, profile, keep);
    case 'annex':
      return annexHead(block, profile, { tight: leadsTable, newSection: place === 0 && !first });
    case 'colophon':
      return colophonXml(block, profile, standsAlone(blocks, place, profile));
    case 'caption':
      return captionParagraph(block.left, block.right, profile, keep);
    case 'table':
    case 'form': {
      const kept = { whole: staysWhole(blocks, place, profile, first), next: keep };
      const table =
        block.kind === 'table' ? ruledTable(block, profile, kept) : ruledForm(block, profile, kept);
      switch (previous?.kind) {
        case 'table':
        case 'form':
          // Two tables in a row would grow together.
          return gap(20) + table;
        case 'attendance':
        case 'signature':
          return emptyLine(profile, true) + table;
        default:
          return table;
      }
    }
  }
}

/** A document cannot end in a table; the paragraph that Word wants after it takes no room. */
function ended(content: string): string {
  return content.endsWith('</w:tbl>') ? content + gap(20) : content;
}

/** The last paragraph of a section says how its pages are. */
function withSection(content: string, section: string): string {
  const whole = ended(content);
  const at = whole.indexOf('</w:pPr>', whole.lastIndexOf('<w:p>'));
  return whole.slice(0, at) + section + whole.slice(at);
}
