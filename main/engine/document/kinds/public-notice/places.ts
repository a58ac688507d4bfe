import type { NoticeData } from './data.ts';
import type { IssueSelection } from './issues.ts';

/** A chapter that holds issues, by its index. */
export interface IssuePlace {
  chapter: number;
  sections: IssueSelection;
  /** Whether the chapter speaks of the issues as a whole, so that totals belong to it. */
  needsTotals: boolean;
}

/** What the heading of a chapter says for or against its holding the issues. */
const SIGNS: readonly [pattern: RegExp, weight: number][] = [
  [/问题.*整改|整改.*问题|反馈.*整改|問題.*整改|反饋/u, 3],
  [/整改(?:工作)?(?:落实)?(?:完成|进展|取得)?的?(?:情况|成效|结果|实效|成果)|整改完成/u, 2],
  [/逐[条项]|对标|对表|对照|对症|聚焦|碰硬|较真|见底|精准|清单|靶向|立行立改/u, 1],
  [/下一?步|今后|持续|巩固|长效|努力方向|打算|计划|久久为功|常抓|不懈|深化/u, -4],
  [/责任|领导|组织|认识|站位|部署|思想|主体|主要做法|总体情况|开展情况|政治任务|动员|压实/u, -2],
];

/**
 * Where the issues belong among the chapters. A case file does not say; the headings and what stands below them do. Where
 * the chapters are themselves the areas (方面), each holds its own.
 */
export function issuePlaces(data: NoticeData): IssuePlace[] {
  const { chapters, sections, issues, categories } = data;
  if (issues.length === 0) return [];
  const own = sections.flatMap((section): IssuePlace[] => {
    const chapter = chapters.findIndex(({ title }) => title === section.title);
    return chapter === -1 ? [] : [{ chapter, sections: { sectionId: section.id }, needsTotals: false }];
  });
  const isPlaced = issues.every((issue) => {
    const category = categories.find(({ id }) => id === issue.categoryId);
    return (category ? category.sectionId : issue.sectionId) !== null;
  });
  if (own.length > 0 && own.length === sections.length && isPlaced) return own;
  const scores = chapters.map((_, index) => scoreOf(data, index));
  return [{ chapter: scores.indexOf(Math.max(...scores)), sections: 'headed', needsTotals: true }];
}

function scoreOf({ chapters }: NoticeData, index: number): number {
  const { title = '', body = '' } = chapters[index] ?? {};
  const signs = SIGNS.reduce((sum, [pattern, weight]) => sum + (pattern.test(title) ? weight : 0), 0);
  const totals = /\d+[个項项][^。]*完成/u.test(body) ? 3 : 0;
  const text = body === '' ? 2 : body.split('\n').length > 3 ? -1 : 0;
  const edge = chapters.length > 1 && (index === 0 || (index > 1 && index === chapters.length - 1)) ? -1 : 0;
  return signs + totals + text + edge;
}
