import { CATEGORY_TITLES, DEPARTMENTS, Dice, measure, PEOPLE, SECTION_TITLES, statement } from './words.ts';

const UNIT = '松岭县水利局党组';
const BODY = '县委第三巡察组';
const COMPLETIONS = ['completed', 'completed', 'completed', 'basicallyCompleted', 'notCompleted'] as const;
const COMPLETION_WORDS = {
  completed: '已完成',
  basicallyCompleted: '基本完成',
  notCompleted: '未完成',
} as const;
const MEASURE_MARKS = ['一是', '二是', '三是'];

/** Data of a public notice of fictional problems, as `collect` gives them; the same number gives the same texts. */
export function noticeOf(count: number) {
  const dice = new Dice(count);
  const sections = SECTION_TITLES.map((title, index) => ({ id: `s${index}`, number: index + 1, title }));
  const categories = CATEGORY_TITLES.map((title, index) => ({
    id: `c${index}`,
    sectionId: `s${index % sections.length}`,
    number: index + 1,
    title,
  }));
  const issues = Array.from({ length: count }, (_, index) => {
    const category = categories[Math.floor((index * categories.length) / count)];
    return {
      number: index + 1,
      sectionId: category?.sectionId ?? null,
      categoryId: category?.id ?? null,
      statement: statement(dice),
      completion: COMPLETIONS[index % COMPLETIONS.length] ?? 'completed',
      measures: MEASURE_MARKS.map((mark) => `${mark}${measure(dice)}`),
      outcome: null,
    };
  });
  const of = (wanted: string): number => issues.filter(({ completion }) => completion === wanted).length;
  const totals = {
    issues: count,
    completed: of('completed'),
    basicallyCompleted: of('basicallyCompleted'),
    notCompleted: of('notCompleted'),
    ongoing: 0,
    unknown: 0,
  };
  const { issues: all, completed, basicallyCompleted, notCompleted } = totals;
  return {
    title: `${UNIT}关于${BODY}反馈意见整改情况的通报`,
    inspectedUnit: UNIT,
    inspectionBody: BODY,
    inspectionKind: '常规巡察',
    inspectedFrom: '2025-03-03',
    inspectedTo: '2025-05-09',
    feedbackDate: '2025-06-16',
    issuers: [UNIT],
    seal: '不盖章',
    date: '2025-12-05',
    lead: `2025年3月3日至5月9日，${BODY}对${UNIT}开展了常规巡察，2025年6月16日反馈了巡察意见。现将整改情况予以公布。`,
    chapters: [
      {
        number: 1,
        title: '扛起整改责任',
        body: '局党组召开专题会议，逐项研究整改措施。',
        holdsIssues: false,
      },
      {
        number: 2,
        title: '反馈问题整改情况',
        body: `${BODY}反馈的${all}个问题，已完成${completed}个、基本完成${basicallyCompleted}个、未完成${notCompleted}个。`,
        holdsIssues: true,
      },
      { number: 3, title: '下一步打算', body: '局党组将继续抓好后续整改。', holdsIssues: false },
    ],
    closing:
      '欢迎监督。征求意见时间：2025年12月5日至2026年1月5日。联系电话：0999-5550123（8:30-17:30）；通讯地址：松岭县渠首路3号；邮政编码：099777；电子邮箱：slsl@example.com。',
    stated: { issues: all, completed, basicallyCompleted, notCompleted },
    totals,
    sections,
    categories,
    issues,
    contactDetails: {
      phone: '0999-5550123',
      hours: '8:30-17:30',
      address: '松岭县渠首路3号',
      postcode: '099777',
      email: 'slsl@example.com',
    },
    commentPeriod: { from: '2025-12-05', to: '2026-01-05' },
  };
}

/** Data of a ledger of the same problems. */
export function ledgerOf(count: number) {
  const dice = new Dice(count + 1);
  const notice = noticeOf(count);
  const titleOf = (list: readonly { id: string; title: string }[], id: string | null): string | null =>
    list.find((each) => each.id === id)?.title ?? null;
  return {
    issuers: [UNIT],
    inspectionBody: BODY,
    date: '2025-12-05',
    rows: notice.issues.map((issue) => ({
      number: issue.number,
      publicNumber: issue.number,
      section: titleOf(notice.sections, issue.sectionId),
      category: titleOf(notice.categories, issue.categoryId),
      statement: issue.statement,
      measures: issue.measures,
      outcome: null,
      detail: null,
      regulations: [],
      leadDepartment: dice.pick(DEPARTMENTS),
      responsibleDepartments: [dice.pick(DEPARTMENTS), dice.pick(DEPARTMENTS)],
      responsibleLeader: dice.pick(PEOPLE),
      handler: dice.pick(PEOPLE),
      rectificationKind: '限期整改',
      startDate: '2025-06-20',
      dueDate: '2025-12-31',
      completedDate: null,
      completion: COMPLETION_WORDS[issue.completion],
      stage: '整改中',
      evidence: dice.below(9),
      disclosure: '公开',
      withheld: false,
      withheldReason: null,
    })),
  };
}
