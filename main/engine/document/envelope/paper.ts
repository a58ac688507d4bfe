import {
  type Attendance,
  type Block,
  dateText,
  LANDSCAPE,
  type PageProfile,
  type PaperFormat,
  type Signature,
  styledProfile,
} from '../../gongwen/index.ts';
import type { Paper } from '../paper.ts';
import type { Envelope } from './data.ts';
import { noteText } from './note.ts';

/** A paper by its parts; the envelope and the standard say where each goes. */
export interface Composition {
  format: PaperFormat;
  title: string;
  /** What follows the names in the 发文机关标志. By default 文件, 纪要 for minutes, and nothing for letters. */
  markEnd?: string;
  envelope: Envelope;
  /** How all of its pages lie; by default upright. */
  orientation?: PageProfile['orientation'];
  /** Who signs if it is not the issuers, and what post comes before a personal stamp; `null`: nobody, as on forms. */
  signature?: { names?: readonly string[]; title?: string } | null;
  body: readonly Block[];
  /** For minutes. */
  attendance?: Attendance;
  /** Each annex with its content: an `annex` block, then others. */
  annexes?: readonly Block[];
}

const MARK_ENDS: Record<PaperFormat, string> = {
  document: '文件',
  upward: '文件',
  letter: '',
  minutes: '纪要',
  plain: '',
};

const SEALS: Record<Envelope['seal'], Signature['seal']> = {
  盖章: 'stamped',
  不盖章: 'unstamped',
  签名章: 'personal',
};

/** Puts the envelope around the text of a paper, by GB/T 9704-2012. */
export function officialPaper({
  format,
  title,
  markEnd = MARK_ENDS[format],
  envelope,
  orientation = 'portrait',
  signature = {},
  body,
  attendance,
  annexes = [],
}: Composition): Paper {
  const date = envelope.date === null ? null : dateText(envelope.date);
  const note = noteText(envelope);
  const blocks: Block[] = [
    {
      kind: 'head',
      format,
      serial: envelope.serial,
      classification: envelope.classification,
      urgency: envelope.urgency,
      issuers: envelope.issuers,
      markEnd,
      number: envelope.number,
      signers: format === 'upward' ? envelope.signers : [],
      line: format === 'minutes' ? { left: envelope.issuers.join('　'), right: date ?? '' } : null,
    },
    { kind: 'title', text: title },
    ...(envelope.recipients === null
      ? []
      : [{ kind: 'recipients', text: `${envelope.recipients}：` } as const]),
    ...body,
    ...(envelope.attachments.length > 0
      ? [{ kind: 'attachments', names: envelope.attachments } as const]
      : []),
    ...(attendance ? [attendance] : []),
    ...(format === 'minutes' || signature === null
      ? []
      : [
          {
            kind: 'signature',
            ...signatureOf(envelope, signature),
            date,
          } as const,
        ]),
    ...(note === null ? [] : [{ kind: 'note', text: note } as const]),
    ...annexes,
    {
      kind: 'colophon',
      format,
      recipients: null,
      copies: envelope.copies,
      printer: envelope.printer,
      printedOn: envelope.printedOn === null ? null : dateText(envelope.printedOn),
      copyCount: envelope.copyCount,
    },
  ];
  return {
    type: 'docx',
    title,
    creator: envelope.issuers.join('、'),
    date: envelope.date,
    profile: orientation === 'landscape' ? LANDSCAPE : styledProfile(envelope),
    blocks,
  };
}

/** The organs sign, or under a 签名章 the first signer, by the post: the stamp bears the name (7.3.5.3). */
function signatureOf(
  { seal, issuers, signers, signerTitle }: Envelope,
  own: NonNullable<Composition['signature']>,
): Pick<Signature, 'seal' | 'names' | 'title'> {
  const names = own.names ?? (seal === '签名章' ? signers.slice(0, 1) : issuers);
  const title = own.title ?? (seal === '签名章' ? signerTitle : null);
  return { seal: SEALS[seal], names, ...(title === null ? {} : { title }) };
}
