import { normalisePunctuation, type Table, type TableColumn } from '../../../gongwen/index.ts';
import { fittedShares } from '../../../list/index.ts';
import { officialPaper } from '../../envelope/index.ts';
import type { Paper } from '../../paper.ts';
import { checkedFoot, SHEET_NAMES, sheetHead } from '../sheet.ts';
import { heading, oneLine, withoutEnd } from '../text.ts';
import type { LedgerData, LedgerRow } from './data.ts';

interface Column extends TableColumn {
  text(row: LedgerRow, index: number): string;
}

/** Shares are millimetres of a page across; those of running text go by what they hold. */
const PAGE = 225;
const FITTED = 0;
const LEAST = 16;

const COLUMNS: readonly Column[] = [
  { head: '序号', share: 10, align: 'centre', text: (_, index) => String(index + 1) },
  { head: '问题\n编号', share: 10, align: 'centre', text: (row) => String(row.number) },
  { head: '问题类别', share: FITTED, align: 'left', text: classText },
  { head: '反馈问题\n具体表现', share: FITTED, align: 'left', text: statementText },
  { head: '整改目标、措施、成效和处理结果', share: FITTED, align: 'left', text: measuresText },
  { head: '牵头单位\n责任单位', share: FITTED, align: 'left', text: departmentsText },
  { head: '责任领导\n责任人', share: 17, align: 'centre', text: peopleText },
  { head: '整改类型\n整改时限', share: 27, align: 'centre', text: deadlineText },
  { head: '进展\n情况', share: 16, align: 'centre', text: progressText },
  { head: '公开\n备注', share: 11, align: 'left', text: disclosureText },
];

export function ledgerDocument(data: LedgerData): Paper {
  const { rows, chainHead, inspectionBody } = data;
  const measures = rows.reduce((sum, row) => sum + row.measures.length, 0);
  return officialPaper({
    format: 'plain',
    title: '巡察反馈问题整改台账',
    envelope: { ...data, contact: null },
    orientation: 'landscape',
    signature: null,
    body: [
      ...sheetHead(
        data,
        SHEET_NAMES,
        'landscape',
        ...(inspectionBody === null ? [] : [`反馈来源：${inspectionBody}`]),
        `问题${rows.length}个，整改措施${measures}条`,
      ),
      ledgerTable(rows),
      ...checkedFoot(data, SHEET_NAMES, 'landscape', chainHead),
    ],
  });
}

function ledgerTable(rows: readonly LedgerRow[]): Table {
  const texts = rows.map((row, index) => COLUMNS.map((column) => column.text(row, index)));
  const room = COLUMNS.reduce((rest, { share }) => rest - share, PAGE);
  const fitted = COLUMNS.flatMap(({ share }, place) =>
    share === FITTED ? [texts.map((row) => row[place] ?? '')] : [],
  );
  const shares = fittedShares(room, fitted, LEAST);
  const columns = COLUMNS.map(({ head, share, align }) => ({
    head,
    share: share === FITTED ? (shares.shift() ?? LEAST) : share,
    align,
  }));
  return { kind: 'table', size: '小五', columns, rows: texts };
}

function classText({ section, category }: LedgerRow): string {
  return [section, category].flatMap((title) => (title ? withoutEnd(heading(title)) : [])).join('\n');
}

function statementText({ statement, detail, withheld }: LedgerRow): string {
  const said = statement ? oneLine(statement) : withheld ? '（不予公开，内容待填）' : '';
  return [said, detail === null ? '' : oneLine(detail)].filter((part) => part !== '').join('\n');
}

function measuresText(row: LedgerRow): string {
  const { goals, measures, outcome, regulations, handled, money } = row;
  const results = [handled, money].flatMap((said) => said.split('\n')).filter((said) => said !== '');
  const rules = regulations.map((title) => `《${title}》`).join('、');
  return [
    ...goals.map((goal) => `阶段目标：${goal}`),
    ...measures,
    ...(outcome ? [`成效：${outcome}`] : []),
    ...(rules === '' ? [] : [`制度成果：${rules}`]),
    ...(results.length === 0 ? [] : [`处理情况：${results.join('，')}`]),
  ]
    .map(oneLine)
    .join('\n');
}

function departmentsText({ leadDepartment, responsibleDepartments }: LedgerRow): string {
  const lead = leadDepartment ? [`牵头：${leadDepartment}`] : [];
  const others = responsibleDepartments.length > 0 ? [`责任：${responsibleDepartments.join('、')}`] : [];
  return [...lead, ...others].map(normalisePunctuation).join('\n');
}

function peopleText({ responsibleLeader, handler }: LedgerRow): string {
  return [responsibleLeader, handler].filter((name) => name !== null).join('\n');
}

function deadlineText(row: LedgerRow): string {
  const days = [
    ['起始', row.startDate],
    ['时限', row.dueDate],
    ['延至', row.extendedTo],
    ['复核', row.nextReviewDate],
    ['完成', row.completedDate],
    ['销号', row.closedOn],
  ] as const;
  return [row.rectificationKind, ...days.map(([name, day]) => day && `${name}${day}`)]
    .filter((part) => part !== null && part !== '')
    .join('\n');
}

function progressText({ completion, stage, light, measures, measuresDone, evidence }: LedgerRow): string {
  return [
    completion,
    stage,
    light,
    measures.length > 0 ? `措施${measuresDone}/${measures.length}` : null,
    `佐证${evidence}件`,
  ]
    .filter((part) => part !== null)
    .join('\n');
}

function disclosureText({ disclosure, withheldReason }: LedgerRow): string {
  return [disclosure, withheldReason === null ? '' : oneLine(withheldReason)]
    .filter((part) => part !== '')
    .join('\n');
}
