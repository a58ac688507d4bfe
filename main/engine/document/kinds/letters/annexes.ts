import type { Block } from '../../../gongwen/index.ts';
import { type Composition, type Envelope, officialPaper } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';

/** 附件 that is part of the paper. */
export interface PaperAnnex {
  title: string;
  orientation: 'portrait' | 'landscape';
  blocks: readonly Block[];
}

/** All that is enclosed: what comes from elsewhere, then the paper's own annexes. */
export function attachmentNames({ attachments }: Envelope, annexes: readonly PaperAnnex[]): string[] {
  return [...attachments, ...annexes.map(({ title }) => title)];
}

/**
 * A paper with annexes of its own; they are counted behind those that are enclosed from elsewhere.
 * @param listing `below`: 附件说明 stands below the text; `inside`: a form names them in a field of its own
 */
export function paperWithAnnexes(
  composition: Omit<Composition, 'annexes'>,
  annexes: readonly PaperAnnex[],
  listing: 'below' | 'inside' = 'below',
): Paper {
  const { envelope } = composition;
  const names = attachmentNames(envelope, annexes);
  return officialPaper({
    ...composition,
    envelope: { ...envelope, attachments: listing === 'below' ? names : [] },
    annexes: annexes.flatMap(({ title, orientation, blocks }, index): Block[] => [
      {
        kind: 'annex',
        number: names.length === 1 ? null : envelope.attachments.length + index + 1,
        title,
        orientation,
      },
      ...blocks,
    ]),
  });
}
