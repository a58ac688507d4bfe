import type { Database } from 'better-sqlite3';
import type { CaseFile } from '../../../../../shared/casefile.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { type Block, dateText } from '../../../gongwen/index.ts';
import type { KindField } from '../field.ts';
import type { DocumentKind, Scope, TypedValues } from '../kind.ts';
import { inline, parts, points, pointsOf, runningText } from '../letters/blocks.ts';
import { type Concerned, unfinished } from '../letters/concerned.ts';
import type { LetterData } from '../letters/data.ts';
import { concernedIssues, issueList } from '../letters/issue-list.ts';
import { defineLetter } from '../letters/letter.ts';
import { RECEIPT_FIELDS, receipt } from '../letters/receipt.ts';
import { byDay, missingProblems, putText } from '../letters/words.ts';
import { withoutEnd } from '../text.ts';

const FIELDS: readonly KindField<LetterData>[] = [
  { key: 'findings', name: '事由', type: 'text', required: true },
  { key: 'problems', name: '问题', type: 'text', hint: '没有选定问题时必填' },
  { key: 'basis', name: '依据', type: 'text' },
  { key: 'requirements', name: '整改要求', type: 'text', required: true },
  { key: 'due', name: '整改期限', type: 'date', required: true },
  { key: 'reporting', name: '报送方式', type: 'text' },
  ...RECEIPT_FIELDS,
];

interface Notice {
  key: string;
  name: string;
  title: string;
  example: TypedValues;
  concerned: Concerned;
  /** What the notice comes to. */
  demand: string;
}

function defineNotice({ demand, ...kind }: Notice): DocumentKind {
  return defineLetter({
    ...kind,
    format: 'document',
    fields: FIELDS,
    required: ['issuers', 'recipients', 'date'],
    names: { number: '文号', issuers: '署名', seal: '印章', contact: '联系人及电话' },
    more: background,
    missing: missingProblems,
    body: (data) => bodyOf(data, demand),
    annexes: (data, title) => [...issueList(data, 'deadline'), receipt(data, title)],
  });
}

/** 整改通知书: puts problems to whoever has to rectify them. */
export const rectificationNotice = defineNotice({
  key: 'rectification-notice',
  name: '整改通知书',
  title: '巡察反馈问题整改通知书',
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组'],
    numberCode: '青整发',
    recipients: '各部门、街道、镇，各直属企业',
    findings:
      '市委第三巡察组2024年12月24日反馈巡察意见以来，各责任单位按照整改方案推进整改，部分问题仍未销号。',
    problems:
      '园区雨污管网混接错接，青芦河口断面水质波动大\n芦尾镇安置房建设滞后，过渡期安置费发放不及时\n聘用人员管理混乱，薪酬制度改革推进迟缓',
    basis: '党工委巡察整改工作方案',
    requirements:
      '逐项核对措施和时限，明确责任领导、责任单位和具体责任人\n举一反三查找同类问题，完善制度\n整改结果应有会议记录、文件、凭证等材料佐证',
    due: '2025-12-31',
    reporting: '每季度末书面报送整改进展，整改完成后5日内报送销号申请和佐证材料',
    date: '2025-06-25',
    contact: '褚行，0309-5550127',
    printer: '党政办公室',
    printedOn: '2025-06-25',
  },
  concerned: unfinished,
  demand: '请按要求整改',
});

/** 立行立改通知书: what can be put right at once is put right at once. */
export const immediateNotice = defineNotice({
  key: 'immediate-notice',
  name: '立行立改通知书',
  title: '巡察发现问题立行立改通知书',
  example: {
    issuers: ['中共泠州市委第三巡察组'],
    numberCode: '泠巡三发',
    recipients: '泠州青芦湾经济技术开发区党工委',
    findings: '市委第三巡察组在巡察中发现下列问题，可以立即纠正。',
    problems: '危险化学品企业现场检查没有记录隐患复查结果\n东港作业区出口没有冲洗设施，运输车辆带泥上路',
    basis: '《泠州市巡察发现问题立行立改办法》',
    requirements: '党工委主要负责人负总责，即知即改，不等反馈\n查明原因，防止同类问题再次发生',
    due: '2024-10-31',
    reporting: '整改情况经党工委主要负责人签字后书面报送市委第三巡察组，并附佐证材料',
    date: '2024-10-14',
    contact: '方启元，0309-5550128',
  },
  concerned: (issues, daysLeft) =>
    unfinished(issues, daysLeft).filter(({ rectificationKind }) => rectificationKind === 'immediate'),
  demand: '请立即整改',
});

function background(db: Database, scope: Scope, data: LetterData): Partial<LetterData> {
  const caseFile = readCaseFile(db, scope.caseFileId);
  const issue = caseFile.issues.find(({ id }) => id === scope.issueId);
  return { findings: data.findings ?? feedbackText(caseFile), due: data.due ?? issue?.deadline ?? null };
}

/** Which inspection it was and when its findings were given; `null` where the case file does not say by whom. */
function feedbackText(facts: CaseFile): string | null {
  const { inspectionBody, inspectedUnit, inspectionKind, feedbackDate } = facts;
  if (inspectionBody === null) return null;
  const inspection = `${inspectionBody}对${inspectedUnit ?? '本单位'}开展了${inspectionKind ?? '巡察'}`;
  return feedbackDate === null
    ? `${inspection}。`
    : `${inspection}，于${dateText(feedbackDate)}反馈了巡察意见。`;
}

function bodyOf(data: LetterData, demand: string): Block[] {
  const { basis, due } = data;
  const ground = basis === null ? '' : `根据${withoutEnd(inline(basis))}，`;
  return [
    ...runningText(data.findings),
    ...runningText(`${ground}现将有关问题和要求通知如下，${demand}`),
    ...parts([
      { title: '存在的问题', blocks: concernedIssues(data, putText) },
      { title: '整改要求', blocks: points(pointsOf(data.requirements)) },
      {
        title: '整改期限和报送方式',
        blocks: [
          ...(due === null ? [] : runningText(`请${byDay(due)}完成整改`)),
          ...runningText(data.reporting),
        ],
      },
    ]),
  ];
}
