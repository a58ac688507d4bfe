import type { PublicationDifference } from '../../../../../shared/disclosure.ts';
import { FIELD_NAMES } from '../../../../../shared/field-names.ts';
import { COMPLETION_NAMES } from '../../../../../shared/vocabulary.ts';
import { chineseNumeral } from '../../../gongwen/index.ts';
import { type NoticeData, type NoticeIssue, noticeData, type Totals } from './data.ts';

/** What two texts of a notice say of one thing; '' where one says nothing. */
interface Pair {
  place: string;
  field: string;
  one: string;
  other: string;
}

/**
 * What a notice made of `present` would say otherwise than one made of `frozen`, by place and field. Problems are the
 * same where their words are; else where their public numbers are.
 */
export function compareNotices(frozen: unknown, present: unknown): PublicationDifference[] {
  const [one, other] = [noticeData.parse(frozen), noticeData.parse(present)];
  return [...headPairs(one, other), ...chapterPairs(one, other), ...issuePairs(one.issues, other.issues)]
    .filter((pair) => pair.one !== pair.other)
    .map(({ place, field, one: was, other: is }) => ({ place, field, frozen: was, present: is }));
}

const HEAD = [
  'title',
  'inspectedUnit',
  'inspectionBody',
  'inspectionKind',
  'inspectedFrom',
  'inspectedTo',
  'feedbackDate',
  'lead',
  'closing',
] as const satisfies readonly (keyof NoticeData)[];

const CONTACT = ['phone', 'hours', 'address', 'postcode', 'email'] as const;

const TOTALS: Record<keyof Totals, string> = {
  issues: '问题总数',
  completed: '已完成数',
  basicallyCompleted: '基本完成数',
  notCompleted: '未完成数',
  ongoing: '持续推进数',
  unknown: '未填完成情况数',
};

function headPairs(one: NoticeData, other: NoticeData): Pair[] {
  const named = (field: string): string => FIELD_NAMES[field] ?? field;
  const at = (
    place: string,
    field: string,
    was: string | null | undefined,
    is: string | null | undefined,
  ): Pair => ({
    place,
    field,
    one: was ?? '',
    other: is ?? '',
  });
  return [
    ...HEAD.map((field) => at('通报', named(field), one[field], other[field])),
    ...CONTACT.map((field) =>
      at('联系方式', named(field), one.contactDetails?.[field], other.contactDetails?.[field]),
    ),
    at('通报', '署名', one.issuers.join('、'), other.issuers.join('、')),
    at('通报', named('noticeDate'), one.date, other.date),
    at('通报', named('commentFrom'), one.commentPeriod?.from, other.commentPeriod?.from),
    at('通报', named('commentTo'), one.commentPeriod?.to, other.commentPeriod?.to),
    ...(Object.keys(TOTALS) as (keyof Totals)[]).map((key) =>
      at('总数', TOTALS[key], String(one.totals[key]), String(other.totals[key])),
    ),
    at('通报', '方面', titlesOf(one.sections), titlesOf(other.sections)),
    at('通报', '问题类别', titlesOf(one.categories), titlesOf(other.categories)),
  ];
}

function titlesOf(list: readonly { title: string }[]): string {
  return list.map(({ title }) => title).join('；');
}

function chapterPairs({ chapters: one }: NoticeData, { chapters: other }: NoticeData): Pair[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const [was, is] = [one[index], other[index]];
    const place = `第${chineseNumeral(index + 1)}部分`;
    return [
      { place, field: '标题', one: was?.title ?? '', other: is?.title ?? '' },
      { place, field: '正文', one: was?.body ?? '', other: is?.body ?? '' },
    ];
  }).flat();
}

function issuePairs(one: readonly NoticeIssue[], other: readonly NoticeIssue[]): Pair[] {
  const left = [...other];
  const take = (matches: (issue: NoticeIssue) => boolean): NoticeIssue | undefined => {
    const at = left.findIndex(matches);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const bySame = new Map(one.map((issue) => [issue, take(({ statement }) => statement === issue.statement)]));
  const pairs = one.flatMap((issue) => {
    const match = bySame.get(issue) ?? take(({ number }) => number === issue.number);
    return match ? changedPairs(issue, match) : [wholeIssue(issue, 'one')];
  });
  return [...pairs, ...left.map((issue) => wholeIssue(issue, 'other'))];
}

function wholeIssue({ number, statement }: NoticeIssue, side: 'one' | 'other'): Pair {
  return { place: `问题${number}`, field: '问题内容', one: '', other: '', [side]: statement };
}

function changedPairs(one: NoticeIssue, other: NoticeIssue): Pair[] {
  const completion = (issue: NoticeIssue): string =>
    issue.completion === null ? '' : COMPLETION_NAMES[issue.completion];
  const fields: [string, (issue: NoticeIssue) => string][] = [
    ['公开序号', ({ number }) => String(number)],
    ['问题内容', ({ statement }) => statement],
    ['完成情况', completion],
    ['整改措施', ({ measures }) => measures.join('\n')],
    ['整改成效', ({ outcome }) => outcome ?? ''],
  ];
  return fields.map(([field, show]) => ({
    place: `问题${one.number}`,
    field,
    one: show(one),
    other: show(other),
  }));
}
