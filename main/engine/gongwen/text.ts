import type { Attendance, Heading } from './block.ts';
import type { FontRole } from './fonts.ts';
import { emptyLine, FIRST_LINE, gridParagraph, paragraph, TWO_CHARACTERS } from './paragraph.ts';
import { type PageProfile, textArea } from './profile.ts';
import { bodyFace, runs } from './run.ts';
import { breakTitle } from './title.ts';

/** How a title stands to what is around it. */
export interface TitlePlace {
  /** A table or a form follows: no empty line between them. */
  tight: boolean;
  newPage: boolean;
}

/** 标题: one paragraph, its lines parted by line breaks, and an empty line below it (7.3.1, 7.3.2). */
export function titleParagraphs(text: string, profile: PageProfile, { tight, newPage }: TitlePlace): string {
  const title = gridParagraph(
    profile,
    { offGrid: true, align: 'center', keepNext: true, keepLines: true, pageBreakBefore: newPage },
    runs(breakTitle(text).join('\n'), { role: 'title', size: '二号' }),
  );
  return tight ? title : title + emptyLine(profile, true);
}

/** 主送机关, flush left on every line (7.3.2). */
export function recipientsParagraph(text: string, profile: PageProfile): string {
  return gridParagraph(profile, {}, runs(text, bodyFace(profile)));
}

/** Running text, two 字 in (7.3.3). */
export function bodyParagraph(text: string, profile: PageProfile, keepNext: boolean): string {
  return gridParagraph(profile, { indent: FIRST_LINE, keepNext }, runs(text, bodyFace(profile)));
}

const HEADING_ROLES: Record<Heading['level'], FontRole> = {
  1: 'levelOne',
  2: 'levelTwo',
  3: 'body',
  4: 'body',
};

/** 结构层次序数: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋 (7.3.3). */
export function headingParagraph(block: Heading, profile: PageProfile, keepNext: boolean): string {
  const face = {
    ...bodyFace(profile, HEADING_ROLES[block.level]),
    ...(block.level === 3 && profile.levelThree === 'bold' ? { bold: true } : {}),
  };
  const alone = block.body === undefined;
  return gridParagraph(
    profile,
    {
      indent: FIRST_LINE,
      // Word's list of headings shows whole paragraphs, so a heading with text behind it is not one of them.
      ...(alone ? { outlineLevel: block.level } : {}),
      // A heading at the foot of a page belongs on the next one.
      keepNext: alone || keepNext,
    },
    runs(block.text, face) + (block.body ? runs(block.body, bodyFace(profile)) : ''),
  );
}

/** Width of 1. in 3号 type, in twips; of 10. half a 字 more. */
const LIST_NUMBER = 230;
const DIGIT = 155;

/** Names of a long list of attachments that go with the signature. */
const LAST_NAMES = 2;
/** A list of so many names is long. */
const MANY_NAMES = 5;

/** 附件说明: one empty line below the text, two 字 in; wrapped lines stand under the first character of the name (7.3.4). */
export function attachmentParagraphs(
  names: readonly string[],
  profile: PageProfile,
  keepNext: boolean,
): string {
  const label = 3 * (TWO_CHARACTERS / 2 + profile.characterSpacing);
  return (
    emptyLine(profile, true) +
    names
      .map((name, index) => {
        const mark = names.length > 1 ? `${index + 1}.` : '';
        const number = mark === '' ? 0 : LIST_NUMBER + (mark.length - 2) * DIGIT;
        return gridParagraph(
          profile,
          {
            align: 'left',
            keepNext: keepNext && (names.length <= MANY_NAMES || index >= names.length - LAST_NAMES),
            indent: { left: TWO_CHARACTERS + label + number, hanging: index === 0 ? label + number : number },
          },
          runs(`${index === 0 ? '附件：' : ''}${mark}${name}`, bodyFace(profile)),
        );
      })
      .join('')
  );
}

/** 附注 in brackets, two 字 in (7.3.6). */
export function noteParagraph(text: string, profile: PageProfile, keepNext: boolean): string {
  return gridParagraph(
    profile,
    { indent: FIRST_LINE, keepNext, keepLines: true },
    runs(`（${text}）`, bodyFace(profile)),
  );
}

/**
 * 出席, 请假 and 列席: one empty line below the text, two 字 in, the label in 黑体, wrapped lines behind its colon (10.3).
 */
export function attendanceParagraphs(
  { groups }: Attendance,
  profile: PageProfile,
  keepNext: boolean,
): string {
  return (
    emptyLine(profile, true) +
    groups
      .map(({ label, names }) => {
        const hanging = ([...label].length + 1) * (TWO_CHARACTERS / 2 + profile.characterSpacing);
        return gridParagraph(
          profile,
          { align: 'left', keepNext, indent: { left: TWO_CHARACTERS + hanging, hanging } },
          runs(label, bodyFace(profile, 'levelOne')) + runs(`：${names}`, bodyFace(profile)),
        );
      })
      .join('')
  );
}

/** A line of small type above or below a table. */
export function captionParagraph(
  left: string,
  right: string,
  profile: PageProfile,
  keepNext: boolean,
): string {
  return paragraph(
    {
      offGrid: true,
      before: 60,
      after: 60,
      line: 360,
      keepNext,
      tabs: [{ at: 'right', position: textArea(profile).width }],
    },
    runs(right ? `${left}\t${right}` : left, { role: 'body', size: '小四' }),
  );
}
