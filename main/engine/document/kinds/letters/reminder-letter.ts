import type { Block } from '../../../gongwen/index.ts';
import { points, runningText, said } from './blocks.ts';
import { nearestFirst } from './concerned.ts';
import type { LetterData } from './data.ts';
import { concernedIssues, issueList } from './issue-list.ts';
import { defineLetter } from './letter.ts';
import { byDay, missingCause, wantedTexts } from './words.ts';

/** 工作提示函: reminds of a deadline that draws near, or of something that is not there yet. It threatens nobody. */
export const reminderLetter = defineLetter({
  key: 'reminder-letter',
  name: '工作提示函',
  title: '关于巡察整改有关工作的提示函',
  format: 'letter',
  fields: [
    { key: 'findings', name: '提示事由', type: 'text', hint: '没有选定问题时必填' },
    { key: 'problems', name: '涉及问题', type: 'text', hint: '卷宗没有未完成的问题时必填' },
    { key: 'requirements', name: '建议', type: 'text' },
    { key: 'due', name: '反馈日期', type: 'date' },
  ],
  required: ['issuers', 'recipients', 'date'],
  names: { number: '文号' },
  example: {
    issuers: ['青芦湾开发区巡察整改工作领导小组办公室'],
    numberCode: '青整办函',
    recipients: '建设和交通局，芦尾镇',
    findings: '核对整改台账时发现，部分问题近期进展尚未更新。',
    problems: '园区雨污管网混接错接，青芦河口断面水质波动大\n芦尾镇安置房建设滞后，过渡期安置费发放不及时',
    requirements: '对照整改方案逐项核对进度，更新整改台账\n补充上传验收记录、监测数据等佐证材料',
    due: '2025-07-18',
    date: '2025-07-04',
    contact: '褚行，0309-5550127',
    copies: '纪工委，督查室',
  },
  concerned: nearestFirst,
  missing: missingCause,
  body: bodyOf,
  annexes: (data) => issueList(data),
});

function bodyOf(data: LetterData): Block[] {
  const wanted = wantedTexts(data);
  return [
    ...runningText(data.findings),
    ...said('现就有关问题提示如下：', concernedIssues(data)),
    ...(wanted.length > 0 ? said('建议做好以下工作：', points(wanted)) : runningText(ADVICE)),
    ...(data.due === null ? [] : runningText(`请${byDay(data.due)}反馈有关情况`)),
  ];
}

const ADVICE = '请对照整改方案抓紧推进，按时完成整改并报送佐证材料；确需延期的，请在时限届满前提出申请';
