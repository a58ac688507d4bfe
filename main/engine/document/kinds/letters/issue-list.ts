import type { Block } from '../../../gongwen/index.ts';
import type { PaperAnnex } from './annexes.ts';
import { inline, points, pointsOf } from './blocks.ts';
import type { LetterData } from './data.ts';
import { daysOn, daysText, issueText } from './words.ts';

/** So many issues a letter names in its text; of more it has a list. */
const MOST_IN_TEXT = 8;

export const ISSUE_LIST = '有关问题清单';

export function isListed({ problems, issues }: LetterData): boolean {
  return problems === null && issues.length > MOST_IN_TEXT;
}

/** The problems that a letter is about, as points of its text, each as `describe` has it. */
export function concernedIssues(data: LetterData, describe = issueText): Block[] {
  if (isListed(data)) {
    const text = `有关问题共${data.issues.length}个，具体见附件《${ISSUE_LIST}》。`;
    return [{ kind: 'paragraph', text }];
  }
  return points(problemTexts(data, describe));
}

/** The problems in words: as typed, else as the case file has them. */
export function problemTexts(data: LetterData, describe = issueText): string[] {
  if (data.problems !== null) return pointsOf(data.problems);
  return data.issues.map((issue) => describe(issue, data));
}

/**
 * 有关问题清单, where there are too many for the text.
 * @param until whether it tells the days that are left
 */
export function issueList(data: LetterData, until: 'days' | 'deadline' = 'days'): PaperAnnex[] {
  if (!isListed(data)) return [];
  return [
    {
      title: ISSUE_LIST,
      orientation: 'portrait',
      blocks: [
        {
          kind: 'table',
          size: '五号',
          columns: [
            { head: '序号', share: 11, align: 'centre' },
            { head: '问题\n编号', share: 12, align: 'centre' },
            { head: '问题', share: 57, align: 'left' },
            { head: '牵头单位', share: 26, align: 'centre' },
            { head: '责任\n领导', share: 19, align: 'centre' },
            { head: '整改时限', share: 31, align: 'centre' },
          ],
          rows: data.issues.map((issue, index) => [
            String(index + 1),
            String(issue.number),
            inline(issue.statement ?? ''),
            inline(issue.leadDepartment ?? ''),
            inline(issue.responsibleLeader ?? ''),
            [issue.deadline ?? '', until === 'days' ? standing(issue, data) : '']
              .filter((text) => text !== '')
              .join('\n'),
          ]),
        },
      ],
    },
  ];
}

function standing(issue: LetterData['issues'][number], data: LetterData): string {
  const days = daysOn(issue, data);
  return days === null ? '' : daysText(days, data.counting);
}
