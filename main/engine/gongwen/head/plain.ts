import type { Head } from '../block.ts';
import { gap, paragraph } from '../paragraph.ts';
import type { PageProfile } from '../profile.ts';
import { runs } from '../run.ts';
import { secrecyParagraphs } from './secrecy.ts';

const NUMBER_LINE = 360;

/** A plain paper has no red head: 份号, 密级 and 紧急程度 at the left, its number in small type at the right. */
export function plainHead(head: Head, profile: PageProfile): string {
  const number = head.number
    ? paragraph(
        { offGrid: true, align: 'right', keepNext: true, line: NUMBER_LINE },
        runs(head.number, { role: 'body', size: '小四' }),
      )
    : '';
  const lines = secrecyParagraphs(head, profile);
  return lines === '' && number === '' ? '' : lines + number + gap(NUMBER_LINE / 2, { keepNext: true });
}
