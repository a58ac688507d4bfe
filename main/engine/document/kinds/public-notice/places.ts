import type { NoticeData } from './data.ts';
import type { IssueSelection } from './issues.ts';

/** A chapter that holds issues, by its index. */
export interface IssuePlace {
  chapter: number;
  sections: IssueSelection;
  /** Whether the chapter speaks of the issues as a whole, so that totals belong to it. */
  needsTotals: boolean;
}

/**
 * Where the issues belong among the chapters. Where the chapters are themselves the areas (方面), each holds its own; else
 * all stand in the first chapter that held issues in the source. Without a source it is the second, as is usual: 整改责任,
 * 整改情况, 下一步打算.
 */
export function issuePlaces({ chapters, sections, issues }: NoticeData): IssuePlace[] {
  if (issues.length === 0) return [];
  const own = sections.flatMap((section): IssuePlace[] => {
    const chapter = chapters.findIndex(({ title }) => title === section.title);
    return chapter === -1 ? [] : [{ chapter, sections: { sectionId: section.id }, needsTotals: false }];
  });
  const areOwn = own.length > 0 && new Set(own.map(({ chapter }) => chapter)).size === sections.length;
  if (areOwn && issues.every(({ sectionId }) => sectionId !== null)) return own;
  const held = chapters.findIndex(({ holdsIssues }) => holdsIssues);
  const chapter = held === -1 ? Math.min(1, chapters.length - 1) : held;
  return [{ chapter, sections: 'headed', needsTotals: true }];
}
