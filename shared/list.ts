import type { ChainHead } from './chain-head.ts';
import type { Light } from './light.ts';

/** 四个清单: four views of the same problems. */
export const LISTS = ['problems', 'tasks', 'responsibility', 'deadlines'] as const;
export type ListKey = (typeof LISTS)[number];

/** What an office that has not named them otherwise calls them. */
export const LIST_NAMES: Record<ListKey, string> = {
  problems: '问题清单',
  tasks: '任务清单',
  responsibility: '责任清单',
  deadlines: '时限清单',
};

/** What a list can show, by the key of its column, with the head that it has until an office renames it. */
export const LIST_COLUMN_NAMES = {
  position: '序号',
  number: '问题编号',
  publicNumber: '公开序号',
  section: '方面',
  category: '类别',
  statement: '反馈问题',
  detail: '具体表现',
  departments: '涉及单位',
  source: '反馈来源',
  rectificationKind: '整改类型',
  stage: '办理状态',
  completion: '完成情况',
  disclosure: '是否公开',
  outcome: '整改成效',
  regulations: '制度成果',
  evidence: '佐证材料数',
  measures: '措施数',
  measuresDone: '已完成措施数',
  leadDepartment: '牵头单位',
  responsibleDepartments: '责任单位',
  responsibleLeader: '责任领导',
  handler: '责任人',
  phone: '责任人电话',
  startDate: '起始日期',
  dueDate: '整改时限',
  extendedTo: '延期至',
  nextReview: '下次复核',
  deadline: '完成时限',
  completedDate: '完成日期',
  daysLeft: '剩余天数',
  light: '灯色',
  overdue: '是否逾期',
  itemNumber: '措施号',
  item: '整改措施',
  itemOutcome: '措施成效',
  itemEvidence: '措施佐证材料数',
  remark: '备注',
} as const;
export type ListColumnKey = keyof typeof LIST_COLUMN_NAMES;

/** Columns that every list can show: they tell of the problem. */
const OF_ISSUE = [
  'position',
  'number',
  'publicNumber',
  'section',
  'category',
  'statement',
  'detail',
  'departments',
  'source',
  'rectificationKind',
  'stage',
  'completion',
  'disclosure',
  'outcome',
  'regulations',
  'evidence',
  'measures',
  'measuresDone',
  'leadDepartment',
  'responsibleDepartments',
  'responsibleLeader',
  'handler',
  'phone',
  'startDate',
  'dueDate',
  'extendedTo',
  'nextReview',
  'deadline',
  'completedDate',
  'daysLeft',
  'light',
  'overdue',
  'remark',
] as const satisfies readonly ListColumnKey[];

/** Columns of lists with a line for each measure or stage goal. There the dates are those of the line. */
const OF_ITEM = [
  'itemNumber',
  'item',
  'itemOutcome',
  'itemEvidence',
] as const satisfies readonly ListColumnKey[];

/** What each list can show. */
export const KNOWN_LIST_COLUMNS: Record<ListKey, readonly ListColumnKey[]> = {
  problems: OF_ISSUE,
  tasks: [...OF_ISSUE, ...OF_ITEM],
  responsibility: OF_ISSUE,
  deadlines: [...OF_ISSUE, ...OF_ITEM],
};

/** What each list shows until an office chooses otherwise. */
export const USUAL_LIST_COLUMNS: Record<ListKey, readonly ListColumnKey[]> = {
  problems: ['position', 'number', 'category', 'statement', 'detail', 'departments', 'source', 'remark'],
  tasks: [
    'position',
    'number',
    'statement',
    'itemNumber',
    'item',
    'itemOutcome',
    'regulations',
    'itemEvidence',
    'completedDate',
  ],
  responsibility: [
    'position',
    'number',
    'statement',
    'responsibleLeader',
    'leadDepartment',
    'responsibleDepartments',
    'handler',
    'phone',
  ],
  deadlines: [
    'position',
    'number',
    'itemNumber',
    'item',
    'rectificationKind',
    'startDate',
    'dueDate',
    'extendedTo',
    'deadline',
    'completedDate',
    'overdue',
    'light',
  ],
};

/** A column as an office has it. */
export interface ListColumn {
  key: ListColumnKey;
  head: string;
}

/** A list as an office has it: what it is called, and its columns in their order. */
export interface ListLayout {
  name: string;
  columns: ListColumn[];
}

/** What a list shows of nobody, or of no day, though there should be one. */
export const GAPS = [
  'statement',
  'leadDepartment',
  'responsibleLeader',
  'handler',
  'rectificationKind',
  'deadline',
  'measures',
  'measureDeadline',
] as const;
export type Gap = (typeof GAPS)[number];

export const GAP_NAMES: Record<Gap, string> = {
  statement: '无问题内容',
  leadDepartment: '无牵头单位',
  responsibleLeader: '无责任领导',
  handler: '无责任人',
  rectificationKind: '无整改类型',
  deadline: '无整改时限',
  measures: '无整改措施',
  measureDeadline: '措施无时限',
};

/** What stands in a cell that should not be empty. */
export const GAP_MARK = '缺';

/** One line of a list. */
export interface ListRow {
  /** The id of the measure, the stage goal or the problem that it is about. */
  id: string;
  about: 'issue' | 'measure' | 'goal';
  issueId: string;
  /** The internal number of the problem. */
  number: number;
  /** By the keys of the columns that the list shows. */
  cells: Partial<Record<ListColumnKey, string | number | null>>;
  /** Which of these are empty though they should not be. */
  missing: ListColumnKey[];
  light: Light | null;
}

/** A list on one day. */
export interface List {
  list: ListKey;
  caseFile: { id: string; title: string | null; inspectedUnit: string | null };
  name: string;
  /** `2021-03-18` */
  on: string;
  columns: ListColumn[];
  rows: ListRow[];
  /** How many problems and measures the rows and the gaps are of, after filtering by what is no gap. */
  issues: number;
  measures: number;
  /** How often each thing is missing: problems, but for `measureDeadline`, which counts measures. */
  gaps: Record<Gap, number>;
  /** Where the audit chain stood; it says what the list can be checked against. */
  chainHead: ChainHead;
}
