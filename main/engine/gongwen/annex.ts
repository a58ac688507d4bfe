import type { Annex } from './block.ts';
import { emptyLine, gridParagraph } from './paragraph.ts';
import type { PageProfile } from './profile.ts';
import { bodyFace, runs } from './run.ts';
import { breakTitle } from './title.ts';

/** What stands at the top of an annex: 附件, or 附件1. */
export function annexLabel({ number }: Annex): string {
  return `附件${number ?? ''}`;
}

/**
 * The head of an 附件 (7.3.7): a new page, its label in 黑体 flush left on the first line of the 版心, its title centred on the
 * third.
 * @param newSection the page begins with a section, so no break is needed
 */
export function annexHead(
  block: Annex,
  profile: PageProfile,
  { tight, newSection }: { tight: boolean; newSection: boolean },
): string {
  const label = gridParagraph(
    profile,
    { align: 'left', keepNext: true, pageBreakBefore: !newSection },
    runs(annexLabel(block), bodyFace(profile, 'levelOne')),
  );
  if (block.title === null) return label + emptyLine(profile, true);
  const title = gridParagraph(
    profile,
    { offGrid: true, align: 'center', keepNext: true, keepLines: true },
    runs(annexTitleLines(block.title, profile).join('\n'), { role: 'title', size: '二号' }),
  );
  return label + emptyLine(profile, true) + title + (tight ? '' : emptyLine(profile, true));
}

/** A page across has room for longer lines. */
export function annexTitleLines(title: string, profile: PageProfile): string[] {
  return profile.orientation === 'landscape' ? breakTitle(title, 28) : breakTitle(title);
}
