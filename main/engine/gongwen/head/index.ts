import type { Head } from '../block.ts';
import type { PageProfile } from '../profile.ts';
import { documentHead, documentHeadHeight, minutesHead } from './document.ts';
import { letterHead, letterHeadHeight } from './letter.ts';
import { plainHead } from './plain.ts';
import { secrecyLines } from './secrecy.ts';

export { letterLines, letterMark } from './letter.ts';
export { type Mark, type MarkLine, markOf } from './mark.ts';
export { type SecrecyLine, secrecyLines } from './secrecy.ts';
export { type SignerLine, signerLines } from './signers.ts';

/** 版头 of a paper, down to where its title begins. */
export function headXml(head: Head, profile: PageProfile): string {
  switch (head.format) {
    case 'document':
    case 'upward':
      return documentHead(head, profile);
    case 'minutes':
      return minutesHead(head, profile);
    case 'letter':
      return letterHead(head, profile);
    case 'plain':
      return plainHead(head, profile);
  }
}

/** How much of the first page's 版心 it takes, in twips. */
export function headHeight(head: Head, profile: PageProfile): number {
  switch (head.format) {
    case 'document':
    case 'upward':
    case 'minutes':
      return documentHeadHeight(head, profile);
    case 'letter':
      return letterHeadHeight(head, profile);
    case 'plain':
      return secrecyLines(head).length * profile.linePitch;
  }
}
