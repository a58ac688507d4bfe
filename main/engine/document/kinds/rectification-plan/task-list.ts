import type { PaperAnnex } from '../letters/annexes.ts';
import { inline } from '../letters/blocks.ts';
import { namesText } from '../letters/words.ts';
import { oneLine } from '../text.ts';
import type { PlanData } from './data.ts';

/** 巡察反馈问题整改任务清单: the tasks as a table across the page. */
export function taskList({ tasks }: PlanData): PaperAnnex {
  return {
    title: '巡察反馈问题整改任务清单',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        size: '五号',
        columns: [
          { head: '序号', share: 11, align: 'centre' },
          { head: '反馈问题', share: 44, align: 'left' },
          { head: '整改\n类型', share: 14, align: 'centre' },
          { head: '整改措施', share: 77, align: 'left' },
          { head: '责任\n领导', share: 17, align: 'centre' },
          { head: '牵头单位', share: 20, align: 'centre' },
          { head: '责任单位', share: 20, align: 'centre' },
          { head: '完成时限', share: 22, align: 'centre' },
        ],
        rows: tasks.map((task) => [
          String(task.number),
          task.statement === null ? '' : oneLine(task.statement),
          task.kind ?? '',
          task.measures.map(oneLine).join('\n'),
          inline(task.responsibleLeader ?? ''),
          inline(task.leadDepartment ?? ''),
          namesText(task.responsibleDepartments),
          task.deadline ?? '',
        ]),
      },
    ],
  };
}
