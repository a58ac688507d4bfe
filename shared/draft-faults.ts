import { DATE_FORM, isDateText } from './date.ts';
import type { DraftIssue, NoticeDraft } from './intake.ts';

/** Why a draft cannot become a case file as it stands. */
export interface DraftFault {
  /** The key of the piece, or the name of the fact, that must be corrected. */
  at: string;
  /** One sentence in Chinese. */
  message: string;
}

export const FACT_NAMES = {
  title: '标题',
  inspectedUnit: '被巡察单位',
  inspectionBody: '巡察组',
  inspectionKind: '巡察类型',
  inspectedFrom: '巡察起始日期',
  inspectedTo: '巡察结束日期',
  feedbackDate: '反馈日期',
  noticeDate: '通报日期',
  commentFrom: '征求意见起始日期',
  commentTo: '征求意见截止日期',
  phone: '联系电话',
  hours: '受理时间',
  address: '联系地址',
  postcode: '邮政编码',
  email: '电子邮箱',
} as const;

export const TOTAL_NAMES = {
  issues: '问题总数',
  completed: '已完成',
  basicallyCompleted: '基本完成',
  notCompleted: '未完成',
  measures: '整改措施',
} as const;

/** What must be corrected before a draft can be saved, in the order of the page; none if it can. */
export function draftFaults(draft: NoticeDraft): DraftFault[] {
  return [...dateFaults(draft), ...totalFaults(draft), ...headingFaults(draft), ...issueFaults(draft)];
}

function dateFaults(draft: NoticeDraft): DraftFault[] {
  const { inspectedFrom, inspectedTo, feedbackDate, noticeDate, commentPeriod } = draft;
  const commentFrom = commentPeriod?.from ?? null;
  const commentTo = commentPeriod?.to ?? null;
  const dates = { inspectedFrom, inspectedTo, feedbackDate, noticeDate, commentFrom, commentTo };
  const faults = (Object.entries(dates) as [keyof typeof dates, string | null][])
    .filter(([, date]) => date !== null && !isDateText(date))
    .map(([at, date]) => ({ at, message: `${FACT_NAMES[at]}“${date}”有误，${DATE_FORM}。` }));
  if (faults.length > 0) return faults;
  const ranges = [
    ['inspectedTo', inspectedFrom, inspectedTo, '巡察'],
    ['commentTo', commentFrom, commentTo, '征求意见'],
  ] as const;
  return ranges
    .filter(([, from, to]) => from !== null && to !== null && from.slice(0, to.length) > to)
    .map(([at, , , name]) => ({ at, message: `${name}的结束日期早于开始日期，请核对。` }));
}

function totalFaults({ stated }: NoticeDraft): DraftFault[] {
  return (Object.entries(stated) as [keyof typeof TOTAL_NAMES, number | null][])
    .filter(([, count]) => count !== null && !(Number.isSafeInteger(count) && count >= 0))
    .map(([field]) => ({
      at: `stated.${field}`,
      message: `写明的${TOTAL_NAMES[field]}个数有误，要填写 0 或正整数。`,
    }));
}

const HEADING_NAMES = { chapters: '章节', sections: '方面', categories: '问题类别' } as const;

function headingFaults(draft: NoticeDraft): DraftFault[] {
  const faults: DraftFault[] = [];
  for (const kind of ['chapters', 'sections', 'categories'] as const) {
    const name = HEADING_NAMES[kind];
    for (const { key, number, title } of draft[kind]) {
      if (title.trim() === '') faults.push({ at: key, message: `有一个${name}没有名称，请填写。` });
      if (!isCounted(number))
        faults.push({ at: key, message: `${name}“${title}”的序号有误，要填写正整数。` });
    }
  }
  const sections = new Set(draft.sections.map(({ key }) => key));
  for (const { key, title, section } of draft.categories) {
    if (section !== null && !sections.has(section))
      faults.push({ at: key, message: `问题类别“${title}”所属的方面已不存在，请重新选择。` });
  }
  return faults;
}

function issueFaults(draft: NoticeDraft): DraftFault[] {
  if (draft.issues.length === 0)
    return [{ at: 'issues', message: '没有列出任何问题，不能建立卷宗，请至少列出一个问题。' }];
  const sections = new Set(draft.sections.map(({ key }) => key));
  const categories = new Map(draft.categories.map(({ key, section }) => [key, section]));
  const keys = new Set<string>();
  return draft.issues.flatMap((issue, index) => {
    const name = `第${index + 1}个问题`;
    const messages = [
      keys.has(issue.key) ? '与另一个问题重复，请删除其中一个' : null,
      issue.statement.trim() === '' ? '没有内容，请填写或删除该问题' : null,
      issue.number !== null && !isCounted(issue.number) ? '的序号有误，要填写正整数' : null,
      misplaced(issue, sections, categories) ? '所属的方面或类别已不存在，请重新选择' : null,
      issue.measures.some(({ text }) => text.trim() === '') ? '有一条措施没有内容，请填写或删除该措施' : null,
      issue.documentTitles.some((title) => title.trim() === '') ? '有一个制度名称为空，请填写或删除' : null,
    ];
    keys.add(issue.key);
    return messages
      .filter((message) => message !== null)
      .map((message) => ({ at: issue.key, message: `${name}${message}。` }));
  });
}

function misplaced(
  { section, category }: DraftIssue,
  sections: ReadonlySet<string>,
  categories: ReadonlyMap<string, string | null>,
): boolean {
  if (section !== null && !sections.has(section)) return true;
  return category !== null && categories.get(category) !== section;
}

/** Whether a number can stand before a heading or an issue. */
function isCounted(number: number): boolean {
  return Number.isSafeInteger(number) && number > 0;
}
