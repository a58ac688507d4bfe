import {
  type Block,
  chineseNumeral,
  dateText,
  normalisePunctuation,
  STANDARD,
} from '../../../gongwen/index.ts';
import type { Paper } from '../../paper.ts';
import { defineKind } from '../kind.ts';
import { heading, paragraphsOf, withoutEnd } from '../text.ts';
import { withPresentContact } from './contact.ts';
import { collectNotice, missingInNotice, type NoticeData, noticeData } from './data.ts';
import { issueBlocks } from './issues.ts';
import { composedLead, noticeTitle } from './opening.ts';
import { issuePlaces } from './places.ts';
import { type RunningText, runningText } from './running-text.ts';
import { totalsSentence, withPresentTotals } from './totals.ts';

/** 整改情况通报: what an inspected unit tells the public about every issue that is not withheld. */
export const publicNotice = defineKind({
  key: 'public-notice',
  name: '整改情况通报',
  about: 'caseFile',
  example: {},
  fileType: 'docx',
  data: noticeData,
  // The opening is the case file's own text, so facts that it tells are changed there.
  fields: [
    { key: 'title', name: '标题', type: 'line' },
    { key: 'inspectedUnit', name: '被巡察单位', type: 'line' },
    { key: 'noticeDate', name: '通报日期', type: 'date' },
  ],
  collect: collectNotice,
  missing: missingInNotice,
  compose,
});

function compose(data: NoticeData): Paper {
  const written = {
    lead: paragraphsOf(data.lead),
    chapters: data.chapters.map(({ body }) => paragraphsOf(body)),
    closing: paragraphsOf(data.closing),
  };
  const running = withPresentContact(withPresentTotals(written, data), data, (text) =>
    noticeBlocks(data, text).flatMap(linesOf),
  );
  return {
    type: 'docx',
    title: heading(noticeTitle(data)),
    creator: data.inspectedUnit ?? '',
    date: data.noticeDate,
    profile: STANDARD,
    blocks: noticeBlocks(data, running),
  };
}

function noticeBlocks(data: NoticeData, { lead, chapters, closing }: RunningText): Block[] {
  const opening = lead.length > 0 ? lead : [normalisePunctuation(composedLead(data))];
  return [
    { kind: 'title', text: heading(noticeTitle(data)) },
    ...runningText(opening),
    ...chapterBlocks(data, chapters),
    ...runningText(closing),
    {
      kind: 'signature',
      seal: 'unstamped',
      names: data.inspectedUnit === null ? [] : [data.inspectedUnit],
      date: data.noticeDate ? dateText(data.noticeDate) : null,
    },
  ];
}

/** The lines of a block as text, one a paragraph. */
function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return [block.text];
    case 'heading':
      return [`${block.text}${block.body ?? ''}`];
    case 'signature':
      return [...block.names, block.date].filter((line) => line !== null);
    default:
      return [];
  }
}

function chapterBlocks(data: NoticeData, bodies: readonly string[][]): Block[] {
  if (data.chapters.length === 0) return issueBlocks(data);
  const places = issuePlaces(data);
  return data.chapters.flatMap(({ number, title }, index): Block[] => {
    const place = places.find(({ chapter }) => chapter === index);
    const body = bodies[index] ?? [];
    return [
      { kind: 'heading', level: 1, text: `${chineseNumeral(number)}、${withoutEnd(heading(title))}` },
      ...(place?.needsTotals && body.length === 0
        ? runningText([totalsSentence(data.inspectionBody, data.totals, data.issues.length)])
        : runningText(body)),
      ...(place ? issueBlocks(data, place.sections) : []),
    ];
  });
}
