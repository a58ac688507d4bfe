import type { Head } from '../block.ts';
import { twips } from '../measure.ts';
import { emptyLine, gap, gridParagraph, TWO_CHARACTERS } from '../paragraph.ts';
import { type PageProfile, textArea } from '../profile.ts';
import { ruleAlong, THICK } from '../rule.ts';
import { bodyFace, runs } from '../run.ts';
import { widthOf } from '../signature-lines.ts';
import { markOf } from './mark.ts';
import { markHeight, markXml } from './mark-xml.ts';
import { secrecyParagraphs } from './secrecy.ts';
import { signerLines, signerParagraphs } from './signers.ts';

/** From the top of the 版心 to the mark (7.2.4, 10.3). */
const MARK_TOP = twips(35);
/** Lines above the mark: 份号, 密级 and 紧急程度 have room there. */
const LINES_ABOVE = 3;
/** From the foot of the number's line to the rule, in twips: then the rule is 4 mm below the number (7.2.7). */
const RULE_SPACE = 100;
/** What the rule takes with its white, in twips; kept where it is printed on the paper already. */
const RULE_ROOM = RULE_SPACE + THICK * 2.5;
/** The size that a mark without a name would have, in points. */
const NAMELESS = 42;

/** 版头 of the 文件 format, with 签发人 if it is an 上行文, and the two empty lines above the title (7.2, 7.3.1). */
export function documentHead(head: Head, profile: PageProfile): string {
  const number =
    head.signers.length > 0
      ? signerParagraphs(head.number, head.signers, profile)
      : numberParagraph(head, profile);
  const twoLines = emptyLine(profile, true).repeat(2);
  return markPart(head, profile) + twoLines + number + rule(profile) + twoLines;
}

/** Minutes have their number below the mark, and the organ and the date on the line above the rule. */
export function minutesHead(head: Head, profile: PageProfile): string {
  const { left, right } = minutesLine(head, profile);
  const line = gridParagraph(
    profile,
    {
      keepNext: true,
      align: 'left',
      tabs: [{ at: 'right', position: textArea(profile).width }],
      mark: bodyFace(profile),
    },
    left === '' && right === '' ? '' : runs(right === '' ? left : `${left}\t${right}`, bodyFace(profile)),
  );
  const number = head.number
    ? emptyLine(profile, true) + numberParagraph(head, profile) + emptyLine(profile, true)
    : emptyLine(profile, true).repeat(2);
  return markPart(head, profile) + number + line + rule(profile) + emptyLine(profile, true).repeat(2);
}

/** What stands above the rule of minutes: the organs, or the one in charge alone where a line does not hold them all. */
function minutesLine({ line, issuers }: Head, profile: PageProfile): { left: string; right: string } {
  if (line === null) return { left: '', right: '' };
  const room = textArea(profile).width - widthOf(line.right, profile) - TWO_CHARACTERS;
  const [first] = issuers;
  return first === undefined || widthOf(line.left, profile) <= room ? line : { ...line, left: first };
}

/** The height of all that, in twips. */
export function documentHeadHeight(head: Head, profile: PageProfile): number {
  const mark = markOf(head.issuers, head.markEnd);
  const signers = head.signers.length > 0 ? signerLines(head.number, head.signers, profile).length : 1;
  const number = head.format === 'minutes' ? (head.number ? 4 : 3) : signers + 2;
  const above = Math.max(MARK_TOP, LINES_ABOVE * profile.linePitch);
  return above + (mark ? markHeight(mark) : NAMELESS * 20) + (number + 2) * profile.linePitch + RULE_ROOM;
}

function markPart(head: Head, profile: PageProfile): string {
  const lines = secrecyParagraphs(head, profile, LINES_ABOVE);
  const top = Math.max(0, MARK_TOP - LINES_ABOVE * profile.linePitch);
  const mark = markOf(head.issuers, head.markEnd);
  return lines + (mark ? markXml(mark, profile, top) : gap(top + NAMELESS * 20));
}

function numberParagraph(head: Head, profile: PageProfile): string {
  return gridParagraph(
    profile,
    {
      keepNext: true,
      ...(head.format === 'upward' ? { align: 'left', indent: { left: 320 } } : { align: 'center' }),
      mark: bodyFace(profile),
    },
    head.number ? runs(head.number, bodyFace(profile)) : '',
  );
}

/** The red rule over the whole width of the 版心: in a paragraph of its own, for the number's may be indented. */
function rule(profile: PageProfile): string {
  return profile.preprinted
    ? gap(RULE_ROOM, { keepNext: true })
    : gap(RULE_SPACE, { keepNext: true, border: ruleAlong('bottom', THICK, 0) });
}
