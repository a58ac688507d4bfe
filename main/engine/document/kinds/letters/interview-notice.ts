import { type Block, chineseNumeral, dateText } from '../../../gongwen/index.ts';
import { withEnd } from '../text.ts';
import { letterFoot, letterHead, points, runningText } from './blocks.ts';
import type { LetterData } from './data.ts';
import { defineLetter } from './letter.ts';
import { demandText, issueText } from './words.ts';

/** 约谈通知书: tells in advance why, when and where somebody is to be talked to. */
export const interviewNotice = defineLetter({
  key: 'interview-notice',
  name: '约谈通知书',
  title: '巡察整改约谈通知书',
  fields: [
    { key: 'number', name: '发文字号', type: 'line' },
    { key: 'addressee', name: '约谈对象', type: 'line' },
    { key: 'findings', name: '约谈事由', type: 'text' },
    { key: 'time', name: '约谈时间', type: 'line' },
    { key: 'place', name: '约谈地点', type: 'line' },
    { key: 'people', name: '约谈人', type: 'line' },
    { key: 'attendants', name: '参加人员', type: 'line' },
    { key: 'materials', name: '携带材料', type: 'text' },
  ],
  blocks: blocksOf,
});

/** Room for what is filled in by hand. */
const BLANK = '　　　　　　　　　　';

function blocksOf(data: LetterData, title: string): Block[] {
  return [
    ...letterHead(title, data),
    { kind: 'paragraph', text: '经研究，决定就巡察整改有关问题进行约谈。现将有关事项通知如下：' },
    ...chapters(data).flatMap(({ title: name, blocks }, index): Block[] => [
      { kind: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${name}` },
      ...blocks,
    ]),
    ...letterFoot(data),
  ];
}

function chapters(data: LetterData): { title: string; blocks: Block[] }[] {
  const { issues, demands, due, attendants, materials } = data;
  const optional = (title: string, blocks: Block[]) => (blocks.length > 0 ? [{ title, blocks }] : []);
  return [
    {
      title: '约谈事由',
      blocks: [...runningText(data.findings), ...points(issues.map((issue) => issueText(issue, data)))],
    },
    { title: '约谈时间和地点', blocks: [line('时间', data.time), line('地点', data.place)] },
    { title: '约谈人', blocks: runningText(data.people ?? BLANK) },
    ...optional('参加人员', runningText(attendants)),
    ...optional('携带材料', runningText(materials)),
    ...optional('有关要求', [
      ...points(demands.map((demand) => demandText(demand, data))),
      ...(due === null ? [] : runningText(`约谈后请于${dateText(due)}前书面报送整改落实情况`)),
    ]),
  ];
}

function line(label: string, value: string | null): Block {
  return { kind: 'paragraph', text: value === null ? `${label}：${BLANK}` : withEnd(`${label}：${value}`) };
}
