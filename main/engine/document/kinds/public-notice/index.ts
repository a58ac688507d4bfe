import { type Block, chineseNumeral, dateText, normalisePunctuation } from '../../../gongwen/index.ts';
import { envelopeFields, officialPaper } from '../../envelope/index.ts';
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

/** The case file says on what day it was published. */
const ENVELOPE = envelopeFields([], { date: '通报日期' }).map(({ initially, ...field }) =>
  field.key === 'date' || initially === undefined ? field : { ...field, initially },
);

/** 整改情况通报: what an inspected unit tells the public about every issue that is not withheld. */
export const publicNotice = defineKind({
  key: 'public-notice',
  name: '整改情况通报',
  about: 'caseFile',
  example: { date: '2025-06-20', publicity: '主动公开' },
  fileType: 'docx',
  data: noticeData,
  // The opening is the case file's own text, so facts that it tells are changed there.
  fields: [{ key: 'title', name: '标题', type: 'line' }, ...ENVELOPE],
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
  const title = heading(noticeTitle(data));
  const foot = [...data.issuers, ...(data.date === null ? [] : [dateText(data.date)])];
  const readFor = { ...data, issues: contactIssues(data.issues) };
  const running = withPresentContact(withPresentTotals(written, data), data, (text) => [
    title,
    ...noticeBody(readFor, text).flatMap(linesOf),
    ...foot,
  ]);
  return officialPaper({ format: 'plain', title, envelope: data, body: noticeBody(data, running) });
}

/** What a text says in which somebody could read how the unit can be reached, or until when. */
const REACHABLE = /电\s*话|热线|手机|联系[方人]|来电|来访|邮|信箱|地\s*址|征求意见|公示期|@|\d{6}/u;
/** With these alone a notice reads as one. */
const FEW_ISSUES = 3;

/** Issues that matter where a notice is read for its contact data: of thousands, nearly all are passed over. */
function contactIssues(issues: NoticeData['issues']): NoticeData['issues'] {
  return issues.filter(
    ({ statement, measures, outcome }, index) =>
      index < FEW_ISSUES ||
      REACHABLE.test(statement) ||
      measures.some((measure) => REACHABLE.test(measure)) ||
      (outcome !== null && REACHABLE.test(outcome)),
  );
}

function noticeBody(data: NoticeData, { lead, chapters, closing }: RunningText): Block[] {
  const opening = lead.length > 0 ? lead : [normalisePunctuation(composedLead(data))];
  return [...runningText(opening), ...chapterBlocks(data, chapters), ...runningText(closing)];
}

/** A block as text. */
function linesOf(block: Block): string[] {
  if (block.kind === 'heading') return [`${block.text}${block.body ?? ''}`];
  return block.kind === 'paragraph' ? [block.text] : [];
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
