import { type Block, dateText } from '../../../gongwen/index.ts';
import { letterFoot, letterHead, points, runningText } from './blocks.ts';
import type { LetterData } from './data.ts';
import { defineLetter } from './letter.ts';
import { demandText, issueText } from './words.ts';

/** 工作提示函: reminds of a deadline that draws near, or of something that is not there yet. */
export const reminderLetter = defineLetter({
  key: 'reminder-letter',
  name: '工作提示函',
  title: '巡察整改工作提示函',
  fields: [
    { key: 'number', name: '发文字号', type: 'line' },
    { key: 'addressee', name: '主送', type: 'line' },
    { key: 'findings', name: '提示事由', type: 'text' },
    { key: 'due', name: '反馈日期', type: 'date' },
  ],
  blocks: blocksOf,
});

function blocksOf(data: LetterData, title: string): Block[] {
  const { issues, demands, due } = data;
  return [
    ...letterHead(title, data),
    ...runningText(data.findings),
    ...said('现就下列问题的整改时限提示如下：', points(issues.map((issue) => issueText(issue, data)))),
    ...(demands.length > 0
      ? said('请做好以下工作：', points(demands.map((demand) => demandText(demand, data))))
      : runningText(ADVICE)),
    ...(due === null ? [] : runningText(`请于${dateText(due)}前反馈有关情况`)),
    ...letterFoot(data),
  ];
}

const ADVICE = '请对照整改方案抓紧推进，按时完成整改并报送佐证材料；确需延期的，请在时限届满前提出申请';

function said(lead: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'paragraph', text: lead }, ...blocks];
}
