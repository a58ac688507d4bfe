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
import { closingParagraphs } from './contact.ts';
import { collectNotice, type NoticeData, noticeData } from './data.ts';
import { issueBlocks } from './issues.ts';
import { composedLead, noticeTitle } from './opening.ts';
import { issuePlaces } from './places.ts';
import { runningText } from './running-text.ts';
import { totalsSentence, withPresentTotals } from './totals.ts';

/** 整改情况通报: what an inspected unit tells the public about every issue that is not withheld. */
export const publicNotice = defineKind({
  key: 'public-notice',
  name: '整改情况通报',
  perIssue: false,
  fileType: 'docx',
  data: noticeData,
  collect: collectNotice,
  compose,
});

function compose(data: NoticeData): Paper {
  const title = heading(noticeTitle(data));
  const running = withPresentTotals(
    {
      lead: paragraphsOf(data.lead),
      chapters: data.chapters.map(({ body }) => paragraphsOf(body)),
      closing: paragraphsOf(data.closing),
    },
    data,
  );
  const blocks: Block[] = [
    { kind: 'title', text: title },
    ...(running.lead.length > 0
      ? runningText(running.lead)
      : [{ kind: 'paragraph' as const, text: normalisePunctuation(composedLead(data)) }]),
    ...chapterBlocks(data, running.chapters),
    ...runningText(closingParagraphs(running, data)),
    {
      kind: 'signature',
      seal: 'unstamped',
      name: data.inspectedUnit,
      date: data.noticeDate ? dateText(data.noticeDate) : null,
    },
  ];
  return {
    type: 'docx',
    title,
    creator: data.inspectedUnit ?? '',
    date: data.noticeDate,
    profile: STANDARD,
    blocks,
  };
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
