import { COMPLETION_NAMES } from '../../../../../shared/vocabulary.ts';
import { type Block, chineseNumeral, normalisePunctuation } from '../../../gongwen/index.ts';
import { heading, oneLine, quoted, withEnd, withoutEnd } from '../text.ts';
import type { NoticeData, NoticeIssue } from './data.ts';
import { measureParagraphs } from './measures.ts';

type Section = NoticeData['sections'][number];
type Category = NoticeData['categories'][number];

/** The problems with what they stand under. */
export type Listing = Pick<NoticeData, 'inspectionBody' | 'sections' | 'categories' | 'issues'>;

export type IssueSelection = 'headed' | { sectionId: string | null };

/**
 * Part two of the notice: （一）方面, 1.问题类别, （1）问题, each issue with its measures and its outcome. Sections and categories of which
 * nothing is published are left out; then those that remain are numbered anew.
 * @param shown `headed`: all issues under the headings of their sections; else the id of the one section whose issues to
 *   print, for it is a chapter itself and has its heading already
 */
export function issueBlocks(data: Listing, shown: IssueSelection = 'headed'): Block[] {
  const { issues } = data;
  const categories = data.categories.filter(({ id }) => issues.some((issue) => issue.categoryId === id));
  const sections = data.sections.filter(({ id }) => issues.some((issue) => issue.sectionId === id));
  const sectionNumbers = numbersOf(sections, data.sections.length);
  const categoryNumbers = categoryNumbersOf(categories, data.categories);
  const printed = (issue: NoticeIssue): Block[] => issueBlock(issue, data.inspectionBody);
  const inCategory = (category: Category, own: readonly NoticeIssue[]): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${categoryNumbers.get(category.id)}.${withEnd(heading(category.title))}`,
    },
    ...own.flatMap(printed),
  ];
  const inSection = (id: string | null): Block[] => {
    const own = issues.filter((issue) => issue.sectionId === id);
    return [
      ...own.filter(({ categoryId }) => categoryId === null).flatMap(printed),
      ...categories.flatMap((category) => {
        const below = own.filter(({ categoryId }) => categoryId === category.id);
        return below.length > 0 ? inCategory(category, below) : [];
      }),
    ];
  };
  if (shown !== 'headed') return inSection(shown.sectionId);
  return [
    ...inSection(null),
    ...sections.flatMap((section): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: `（${chineseNumeral(sectionNumbers.get(section.id) ?? 0)}）${withoutEnd(heading(section.title))}`,
      },
      ...inSection(section.id),
    ]),
  ];
}

function numbersOf(printed: readonly (Section | Category)[], all: number): Map<string, number> {
  return new Map(printed.map(({ id, number }, index) => [id, printed.length === all ? number : index + 1]));
}

/** Categories are counted through all sections, or anew in each; gaps close in the same manner. */
function categoryNumbersOf(printed: readonly Category[], all: readonly Category[]): Map<string, number> {
  if (printed.length === all.length) return numbersOf(printed, all.length);
  const restarts = all.some(({ number }, index) => index > 0 && number <= (all[index - 1]?.number ?? 0));
  if (!restarts) return numbersOf(printed, all.length);
  const counts = new Map<string | null, number>();
  return new Map(
    printed.map(({ id, sectionId }) => {
      const number = (counts.get(sectionId) ?? 0) + 1;
      counts.set(sectionId, number);
      return [id, number];
    }),
  );
}

function issueBlock(issue: NoticeIssue, inspectionBody: string | null): Block[] {
  const who = inspectionBody ? `${normalisePunctuation(inspectionBody)}指出的` : '反馈意见指出的';
  const status = issue.completion ? `（${COMPLETION_NAMES[issue.completion]}）` : '';
  const statement = quoted(withoutEnd(oneLine(issue.statement)));
  const [first, ...others] = measureParagraphs(issue.measures);
  const outcome = issue.outcome === null ? '' : oneLine(issue.outcome);
  const label = outcome === '' ? '整改措施及成效' : '整改措施';
  return [
    { kind: 'heading', level: 4, text: `（${issue.number}）针对${who}${statement}问题。${status}` },
    ...[
      ...(first === undefined ? [] : [`${label}：${first}`, ...others]),
      ...(outcome === '' ? [] : [`整改成效：${withEnd(outcome)}`]),
    ].map((text) => ({ kind: 'paragraph' as const, text })),
  ];
}
