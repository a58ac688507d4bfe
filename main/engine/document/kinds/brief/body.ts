import { LIGHT_NAMES, LIGHTS } from '../../../../../shared/light.ts';
import { type Block, chineseNumeral, dateText, dateTextWithin, type Table } from '../../../gongwen/index.ts';
import { NOTHING, writtenText } from '../narrative/index.ts';
import { captions } from '../sheet.ts';
import { oneLine } from '../text.ts';
import { ALL_ISSUES, type BriefData, MEASURE_RATE, type OverdueItem, type Progress } from './data.ts';

/** Everything of a brief below its title. */
export function briefBody(data: BriefData): Block[] {
  const { issuers, date, from, to, issueNo } = data;
  return [
    ...captions(`第${issueNo ?? ''}期`, `统计期间：${from ?? ''}至${to ?? ''}`, 'portrait'),
    ...captions(`编报单位：${issuers.join('、')}`, date ?? '', 'portrait'),
    {
      kind: 'form',
      size: '小四',
      columns: [25, 131],
      rows: [
        {
          height: 32,
          cells: [
            { span: 1, text: '领导批示', role: 'label' },
            { span: 1, text: '', role: 'remark' },
          ],
        },
      ],
    },
    ...chaptersOf(data).flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${title}` },
      ...blocks,
    ]),
  ];
}

function chaptersOf({ progress, from, to, ...data }: BriefData): { title: string; blocks: Block[] }[] {
  const written = (title: string, text: string | null) =>
    text === null ? [] : [{ title, blocks: writtenText(text) }];
  return [
    ...(progress === null || from === null || to === null
      ? []
      : [
          { title: '总体进度', blocks: progressBlocks(progress, from, to) },
          { title: '灯色分布', blocks: [lightTable(progress)] },
          { title: '超期清单', blocks: overdueBlocks(progress, to) },
        ]),
    ...written('重点难点', data.difficulties),
    ...written('下期计划', data.plan),
    ...written('需协调事项', data.coordination),
  ];
}

function progressBlocks(progress: Progress, from: string, to: string): Block[] {
  const { opened, closed, issues, closedSoFar, issueRate, measureRate, measures } = progress;
  const period = `${dateText(from)}至${dateTextWithin(to, from)}`;
  const isRecorded = tellsMeasures(progress);
  const done = isRecorded ? `，完成整改措施${progress.measuresDone}条` : '';
  const doneSoFar = isRecorded ? `，累计完成${progress.measuresDoneSoFar}条，措施完成率${measureRate}` : '';
  return [
    {
      kind: 'paragraph',
      text: `本期（${period}）新增问题${opened}个，销号${closed}次${done}。截至${dateText(to)}，共有问题${issues}个，累计销号${closedSoFar}个，问题完成率${issueRate}；共有整改措施${measures}条${doneSoFar}。`,
    },
    { kind: 'caption', left: '整改进度', right: '' },
    {
      kind: 'table',
      size: '小四',
      columns: [
        { head: '项目', share: 66, align: 'left' },
        { head: '本期', share: 30, align: 'centre' },
        { head: '上期', share: 30, align: 'centre' },
        { head: '增减', share: 30, align: 'centre' },
      ],
      rows: progress.figures
        .filter(isTold(progress))
        .map((row) => [row.name, row.present, row.before, row.change]),
    },
    { kind: 'caption', left: '各牵头单位进度', right: '' },
    departmentTable(progress),
  ];
}

/** Whether it is recorded which measures are done. */
function tellsMeasures({ unrecorded }: Progress): boolean {
  return !unrecorded.includes('措施完成情况');
}

type Figure = Progress['figures'][number];

/** What came to nothing in both periods is left out, but for how many problems there are. */
function isTold(progress: Progress): (figure: Figure) => boolean {
  return ({ name, present, before }) =>
    name === MEASURE_RATE && !tellsMeasures(progress)
      ? false
      : name === ALL_ISSUES || present !== '0' || before !== '0';
}

function departmentTable(progress: Progress): Table {
  const { departments } = progress;
  const centred = (head: string, share = 14) => ({ head, share, align: 'centre' as const });
  return {
    kind: 'table',
    size: '五号',
    columns: [
      { head: '牵头单位', share: 40, align: 'left' },
      centred('问题'),
      centred('已完成'),
      centred('未销号'),
      centred('超期'),
      centred('措施'),
      centred('完成\n措施'),
      centred('超期\n措施'),
      centred('问题\n完成率', 20),
    ],
    rows: departments.map((row) => [
      row.name,
      ...[row.issues, row.completed, row.open, row.overdue].map(String),
      String(row.measures),
      tellsMeasures(progress) ? String(row.measuresDone) : NOTHING,
      String(row.measuresOverdue),
      row.rate,
    ]),
  };
}

function lightTable({ lights }: Progress): Table {
  return {
    kind: 'table',
    size: '小四',
    columns: [
      { head: '', share: 36, align: 'centre' },
      ...[...LIGHTS.map((light) => LIGHT_NAMES[light]), '不亮灯'].map((head) => ({
        head,
        share: 30,
        align: 'centre' as const,
      })),
    ],
    rows: [
      ['问题（个）', ...lights.issues.map(String)],
      ['措施（条）', ...lights.measures.map(String)],
    ],
  };
}

function overdueBlocks({ overdueIssues, overdueMeasures }: Progress, to: string): Block[] {
  if (overdueIssues.length === 0 && overdueMeasures.length === 0) {
    return [{ kind: 'paragraph', text: `截至${dateText(to)}，没有超期未销号的问题和超期未完成的措施。` }];
  }
  return [
    ...overdueTable('超期未销号的问题', '个', overdueIssues),
    ...overdueTable('超期未完成的措施', '条', overdueMeasures),
  ];
}

function overdueTable(left: string, unit: string, items: readonly OverdueItem[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'caption', left, right: `${items.length}${unit}` },
    {
      kind: 'table',
      size: '五号',
      columns: [
        { head: '序号', share: 12, align: 'centre' },
        { head: '问题\n编号', share: 14, align: 'centre' },
        { head: '内容', share: 70, align: 'left' },
        { head: '牵头单位', share: 34, align: 'left' },
        { head: '时限', share: 26, align: 'centre' },
      ],
      rows: items.map(({ number, what, department, deadline }, index) => [
        String(index + 1),
        number === null ? '' : String(number),
        oneLine(what),
        department ?? '',
        deadline ?? '',
      ]),
    },
  ];
}
