import { expect, test } from 'vitest';
import { parseNotice } from '../../main/engine/intake/index.ts';
import { SIMPLIFIED } from '../../main/engine/intake/traditional.ts';
import { SAMPLE } from './sample.ts';

const toHalf = (text: string) =>
  text.replaceAll(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
const toFull = (text: string) =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const toTraditional = (text: string) => {
  const traditional = new Map([...SIMPLIFIED].map(([from, to]) => [to, from]));
  return [...text]
    .map((char) => String.fromCodePoint(traditional.get(char.charCodeAt(0)) ?? char.codePointAt(0) ?? 0))
    .join('')
    .replaceAll('“', '「')
    .replaceAll('”', '」');
};

/** What is left when the printed characters themselves do not count. */
function shapeOf(source: string) {
  const { notice } = parseNotice(source);
  const { stated, chapters, sections, categories, issues, commentPeriod } = notice;
  const dates = [notice.inspectedFrom, notice.inspectedTo, notice.feedbackDate, notice.noticeDate];
  return {
    dates,
    stated,
    commentPeriod,
    headings: [chapters, sections, categories].map((list) => list.map((each) => each.number)),
    issues: issues.map((issue) => [
      issue.number,
      issue.section,
      issue.category,
      issue.completion,
      issue.statement.length,
      issue.measures.map((measure) => measure.length),
      issue.documentTitles.map((title) => title.length),
    ]),
    contact: Object.values(notice.contact ?? {}).map((value) => value !== null),
    warnings: notice.warnings.map((each) => each.code),
  };
}

test.each([
  ['half-width punctuation', toHalf],
  ['straight quotes', (text: string) => toHalf(text).replaceAll(/[“”]/g, '"')],
  ['full-width everything', toFull],
  [
    'ideographic indents and no-break spaces',
    (text: string) => text.replaceAll(/^/gm, '\u3000\u3000').replaceAll('\n', '\u00a0\r\n'),
  ],
  ['square status brackets', (text: string) => text.replaceAll(/（(已完成|基本完成|未完成)）/g, '【$1】')],
  ['spaces inside dates', (text: string) => text.replaceAll(/(\d)([年月日])(\d?)/g, '$1 $2 $3')],
  ['old line ends', (text: string) => text.replaceAll('\n', '\r')],
  ['traditional characters', toTraditional],
])('%s change no result', (_, change) => {
  expect(shapeOf(change(SAMPLE))).toEqual(shapeOf(SAMPLE));
});
