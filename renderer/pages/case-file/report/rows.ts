import type { FigureKey } from '../../../../shared/report.ts';

/** The figures of the whole, in blocks. */
export const BLOCKS: readonly { name: string; figures: readonly FigureKey[] }[] = [
  {
    name: '问题',
    figures: ['issues', 'opened', 'closed', 'rejected', 'reopened', 'open', 'overdue'],
  },
  {
    name: '完成情况',
    figures: ['completed', 'basicallyCompleted', 'notCompleted', 'ongoing', 'notStated'],
  },
  { name: '整改措施', figures: ['measures', 'measuresDone', 'measuresDoneSoFar', 'measuresOverdue'] },
  {
    name: '延期、督导和意见',
    figures: ['extensionsGranted', 'demandsMade', 'demandsAnswered', 'demandsOverdue', 'comments'],
  },
];

/** The columns of a table by section, department or kind. */
export const PART_FIGURES: readonly FigureKey[] = [
  'issues',
  'opened',
  'closed',
  'open',
  'overdue',
  'completed',
  'basicallyCompleted',
  'notCompleted',
  'measures',
  'measuresDoneSoFar',
];

/** Shorter than the usual names, in lines, for the heads of narrow columns. */
export const SHORT_NAMES: Partial<Record<FigureKey, string>> = {
  issues: '问题',
  opened: '新增',
  overdue: '超期',
  measures: '措施',
  measuresDoneSoFar: '措施\n已完成',
  basicallyCompleted: '基本\n完成',
};
