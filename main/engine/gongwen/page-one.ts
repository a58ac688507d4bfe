import type { Block, Colophon, Recipients } from './block.ts';
import { headHeight } from './head/index.ts';
import { type PageProfile, textArea } from './profile.ts';
import { widthOf } from './signature-lines.ts';
import { breakTitle } from './title.ts';

/** Lines of text that page one shows at least. */
const LINES_OF_TEXT = 2;

/**
 * Where the recipients are so many that page one would show no text, they move into the 版记 (7.3.2); a paper without
 * 版记 keeps them.
 */
export function withTextOnPageOne(blocks: readonly Block[], profile: PageProfile): readonly Block[] {
  const recipients = blocks.find((block): block is Recipients => block.kind === 'recipients');
  const colophon = blocks.find((block): block is Colophon => block.kind === 'colophon');
  if (!recipients || !colophon || fits(blocks, recipients, profile)) return blocks;
  return blocks.flatMap((block): Block[] => {
    if (block === recipients) return [];
    if (block !== colophon) return [block];
    const moved = [
      recipients.text.replace(/[：:]$/u, ''),
      ...(colophon.recipients ? [colophon.recipients] : []),
    ];
    return [{ ...colophon, recipients: moved.join('；') }];
  });
}

function fits(blocks: readonly Block[], recipients: Recipients, profile: PageProfile): boolean {
  const { width, height } = textArea(profile);
  const above = blocks.slice(0, blocks.indexOf(recipients)).reduce((sum, block) => {
    if (block.kind === 'head') return sum + headHeight(block, profile);
    if (block.kind === 'title') return sum + (breakTitle(block.text).length + 1) * profile.linePitch;
    return sum;
  }, 0);
  const lines = Math.ceil(widthOf(recipients.text, profile) / width) + LINES_OF_TEXT;
  return above + lines * profile.linePitch <= height;
}
